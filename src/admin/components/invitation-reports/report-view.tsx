import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReport } from "../../hooks/api/reports"
import type { ReportControls } from "../../hooks/use-report-state"
import { reportFormat } from "../../lib/report-format"
import { intervalRange } from "../../lib/report-range"
import { REPORT_PAGE_SIZES, toReportQuery } from "../../lib/report-state"
import type { ReportResponse, ReportRow } from "../../types/report"
import { LoadError } from "../common/load-error"
import { ChartSection } from "./chart-section"
import { ReportPages } from "./report-pages"
import { ReportSkeleton } from "./report-skeleton"
import { ReportTable } from "./report-table"
import { ReportTotals } from "./report-totals"

/** One report: totals, chart and table. */
export const ReportView = ({ controls }: { controls: ReportControls }) => {
  const { t, i18n } = useTranslation("invitations")
  const { report, channel, pageIndex, sorting, setPage, correctPage, setSorting } = controls
  const { data, error, isPlaceholderData, refetch } = useReport(report, toReportQuery(controls))

  if (error) {
    return (
      <LoadError
        title={t("reports.error")}
        message={error.message}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data) {
    return <ReportSkeleton />
  }

  const pageSize = REPORT_PAGE_SIZES[report]
  // Of what was answered, which is not what is asked for while that is on its way.
  const { from, to, interval, timezone, totals } = data
  const format = reportFormat(i18n.language, interval)
  const whole = { range: { from, to }, timezone, channel }
  const scopeOf = (row: ReportRow) => ({
    ...whole,
    range: intervalRange(row.interval_start, interval, whole.range),
    inviter: row.customer_id,
  })

  return (
    <div
      aria-busy={isPlaceholderData}
      className={clx(
        "transition-fg divide-y",
        isPlaceholderData && "pointer-events-none opacity-60",
      )}
    >
      <ReportTotals report={report} totals={totals} format={format} scope={whole} />
      {totals.sent ? (
        <ChartSection report={report} rows={data.rows} format={format} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
          {t("reports.empty")}
        </Text>
      )}
      {data.rows.length > 0 && (
        <ReportTable
          report={report}
          rows={rowsOnPage(data, pageIndex * pageSize, pageSize)}
          format={format}
          scopeOf={scopeOf}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
      <ReportPages
        count={data.count ?? data.rows.length}
        pageSize={pageSize}
        pageIndex={pageIndex}
        onPage={setPage}
        onCorrect={correctPage}
      />
    </div>
  )
}

/** All rows of the report are here, unless the server has said how many more there are. */
function rowsOnPage({ rows, count }: ReportResponse, offset: number, limit: number): ReportRow[] {
  return count === undefined ? rows.slice(offset, offset + limit) : rows
}
