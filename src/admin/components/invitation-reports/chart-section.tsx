import { Skeleton } from "@medusajs/ui"
import { Suspense } from "react"
import { useTranslation } from "react-i18next"
import { REPORT_COUNTS } from "../../lib/report-figures"
import type { ReportFormat } from "../../lib/report-format"
import type { ReportName } from "../../lib/report-state"
import type { ReportRow } from "../../types/report"
import type { ChartPoint } from "./chart-tooltip"
import { ReportChart } from "./report-chart"

interface Props {
  report: ReportName
  rows: ReportRow[]
  format: ReportFormat
}

/** The chart above the table. */
export const ChartSection = ({ report, rows, format }: Props) => {
  const { t } = useTranslation("invitations")
  // Of customers the same interval is there many times: who invited tells its rows apart.
  const toPoint = (row: ReportRow): ChartPoint => {
    const interval = format.interval(row.interval_start)
    const who = row.name || row.email || t("reports.nameless")
    return report === "customers"
      ? { ...row, label: who, title: `${who} · ${interval}` }
      : { ...row, label: interval, title: interval }
  }
  return (
    <div className="px-6 py-4">
      <Suspense fallback={<Skeleton className="h-60 w-full" />}>
        <ReportChart
          title={t("reports.chart", { report: t(`reports.names.${report}`) })}
          points={rows.map(toPoint)}
          figures={REPORT_COUNTS[report]}
          formatCount={format.count}
        />
      </Suspense>
    </div>
  )
}
