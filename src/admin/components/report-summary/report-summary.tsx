import { Container, Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { OPEN_STATUSES } from "../../../modules/invitation/browser"
import { useInvitationSummary } from "../../hooks/api/reports"
import { gridPath } from "../../lib/grid-path"
import { figureFilters } from "../../lib/report-figures"
import { reportFormat } from "../../lib/report-format"
import { localTimezone } from "../../lib/timezones"
import type { SummaryResponse } from "../../types/report"

/** Above the grid: how many are open, and how those of the last 30 days do. */
export const ReportSummary = () => {
  const { t } = useTranslation("invitations")
  const { data, error } = useInvitationSummary(localTimezone())
  // The grid works without, and says itself when nothing can be read.
  if (error) {
    return null
  }
  return (
    <Container className="p-0">
      <dl
        aria-label={t("summary.title")}
        aria-busy={!data}
        className="grid grid-cols-2 gap-x-4 gap-y-3 px-6 py-3 lg:grid-cols-4"
      >
        {data ? <Figures summary={data} /> : <Placeholders />}
      </dl>
    </Container>
  )
}

const Figures = ({ summary }: { summary: SummaryResponse }) => {
  const { t, i18n } = useTranslation("invitations")
  const { totals, from, to, timezone } = summary
  const format = reportFormat(i18n.language, "day")
  const recently = figureFilters("sent", { range: { from, to }, timezone, channel: null })
  return (
    <>
      <Figure label={t("summary.open")}>
        <FilterLink to={gridPath({ status: [...OPEN_STATUSES] })}>
          {format.count(totals.open)}
        </FilterLink>
      </Figure>
      <Figure label={t("summary.sent")}>
        <FilterLink to={gridPath(recently)}>{format.count(totals.sent)}</FilterLink>
      </Figure>
      <Figure label={t("summary.accepted")}>{format.rate(totals.acceptance_rate)}</Figure>
      <Figure label={t("summary.purchased")}>{format.rate(totals.conversion_rate)}</Figure>
    </>
  )
}

const Figure = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex min-w-0 flex-col gap-y-0.5">
    <dt className="text-ui-fg-subtle txt-compact-xsmall">{label}</dt>
    <dd className="txt-compact-medium-plus tabular-nums">{children}</dd>
  </div>
)

const FilterLink = ({ to, children }: { to: string; children: string }) => (
  <Link
    to={to}
    className="hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none"
  >
    {children}
  </Link>
)

/** As high as what comes, so that the grid does not jump. */
const Placeholders = () =>
  [1, 2, 3, 4].map((place) => (
    <div key={place} className="flex flex-col gap-y-0.5">
      <Skeleton className="h-5 w-24" />
      <Skeleton className="h-5 w-12" />
    </div>
  ))
