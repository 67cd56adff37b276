import { useTranslation } from "react-i18next"
import {
  COUNT_COLORS,
  type FigureScope,
  REPORT_COUNTS,
  REPORT_RATES,
} from "../../lib/report-figures"
import type { ReportFormat } from "../../lib/report-format"
import type { ReportName } from "../../lib/report-state"
import type { ReportFigures } from "../../types/report"
import { FigureLink } from "./figure-link"
import { SeriesMark } from "./series-mark"

interface Props {
  report: ReportName
  totals: ReportFigures
  format: ReportFormat
  scope: FigureScope
}

/** The figures of the whole range; their marks are the chart's legend too. */
export const ReportTotals = ({ report, totals, format, scope }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <dl
      aria-label={t("reports.totals")}
      className="grid grid-cols-2 gap-x-4 gap-y-3 px-6 py-4 sm:flex sm:flex-wrap sm:gap-x-12"
    >
      {REPORT_COUNTS[report].map((figure) => (
        <div key={figure} className="flex flex-col gap-y-1">
          <dt className="text-ui-fg-subtle txt-compact-small flex items-center gap-x-2">
            <SeriesMark color={COUNT_COLORS[figure]} />
            {t(`reports.figures.${figure}`)}
          </dt>
          <dd className="h2-core tabular-nums">
            <FigureLink
              figure={figure}
              value={totals[figure] ?? 0}
              text={format.count(totals[figure] ?? 0)}
              // The grid cannot leave out what staff have sent.
              scope={report === "customers" ? null : scope}
              of={t("reports.wholeRange")}
            />
          </dd>
        </div>
      ))}
      {REPORT_RATES[report].map((figure) => (
        <div key={figure} className="flex flex-col gap-y-1">
          <dt className="text-ui-fg-subtle txt-compact-small">{t(`reports.figures.${figure}`)}</dt>
          <dd className="h2-core tabular-nums">{format.rate(totals[figure] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  )
}
