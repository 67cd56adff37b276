import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type FigureScope, REPORT_COUNTS, REPORT_RATES } from "../../lib/report-figures"
import type { ReportFormat } from "../../lib/report-format"
import type { ReportName, ReportSorting } from "../../lib/report-state"
import type { ReportRow } from "../../types/report"
import { FigureLink } from "./figure-link"
import { InviterCells } from "./inviter-cells"
import { SortHeader } from "./sort-header"

interface Props {
  report: ReportName
  rows: ReportRow[]
  format: ReportFormat
  scopeOf: (row: ReportRow) => FigureScope
  sorting: ReportSorting
  onSort: (sorting: ReportSorting) => void
}

const NUMBER = "whitespace-nowrap text-right tabular-nums"

/** One page of a report's rows. The report of customers can be sorted, which the server does. */
export const ReportTable = ({ report, rows, format, scopeOf, ...sort }: Props) => (
  <div className="overflow-x-auto">
    <Table>
      <Table.Header>
        {report === "customers" ? <SortHeaders {...sort} /> : <PlainHeaders report={report} />}
      </Table.Header>
      <Table.Body className="border-b-0">
        {rows.map((row) => (
          <Row
            key={`${row.interval_start} ${row.customer_id ?? ""}`}
            report={report}
            row={row}
            format={format}
            scope={scopeOf(row)}
          />
        ))}
      </Table.Body>
    </Table>
  </div>
)

const PlainHeaders = ({ report }: { report: ReportName }) => {
  const { t } = useTranslation("invitations")
  return (
    <Table.Row>
      <Table.HeaderCell>{t("reports.fields.interval_start")}</Table.HeaderCell>
      {[...REPORT_COUNTS[report], ...REPORT_RATES[report]].map((figure) => (
        <Table.HeaderCell key={figure} className={NUMBER}>
          {t(`reports.figures.${figure}`)}
        </Table.HeaderCell>
      ))}
    </Table.Row>
  )
}

const SortHeaders = (sort: Pick<Props, "sorting" | "onSort">) => {
  const { t } = useTranslation("invitations")
  return (
    <Table.Row>
      {(["interval_start", "name", "email", "group"] as const).map((field) => (
        <SortHeader key={field} field={field} label={t(`reports.fields.${field}`)} {...sort} />
      ))}
      {(["sent", "accepted"] as const).map((field) => (
        <SortHeader
          key={field}
          field={field}
          label={t(`reports.figures.${field}`)}
          isNumber
          {...sort}
        />
      ))}
    </Table.Row>
  )
}

interface RowProps {
  report: ReportName
  row: ReportRow
  format: ReportFormat
  scope: FigureScope
}

const Row = ({ report, row, format, scope }: RowProps) => {
  const interval = format.interval(row.interval_start)
  return (
    <Table.Row className="last-of-type:border-b-0">
      <Table.Cell className="whitespace-nowrap">{interval}</Table.Cell>
      {report === "customers" && <InviterCells row={row} scope={scope} />}
      {REPORT_COUNTS[report].map((figure) => (
        <Table.Cell key={figure} className={NUMBER}>
          <FigureLink
            figure={figure}
            value={row[figure] ?? 0}
            text={format.count(row[figure] ?? 0)}
            scope={scope}
            of={[interval, row.name ?? row.email].filter(Boolean).join(", ")}
          />
        </Table.Cell>
      ))}
      {REPORT_RATES[report].map((figure) => (
        <Table.Cell key={figure} className={NUMBER}>
          {format.rate(row[figure] ?? 0)}
        </Table.Cell>
      ))}
    </Table.Row>
  )
}
