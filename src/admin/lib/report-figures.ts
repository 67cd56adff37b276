import type { ReportFigure } from "../types/report"
import type { InvitationFilters } from "./invitation-list-query"
import { type DayRange, momentsOf } from "./report-range"
import type { ReportName } from "./report-state"

/** A number of things, which a chart can show beside others; the rest are rates. */
export type CountFigure = Exclude<ReportFigure, `${string}_rate`>

/** The counts of each report, in the order of its columns. */
export const REPORT_COUNTS: Record<ReportName, readonly CountFigure[]> = {
  general: ["sent", "accepted", "discarded"],
  customers: ["sent", "accepted"],
  conversion: ["sent", "accepted", "purchased"],
}

/** The rates of each report, after its counts. */
export const REPORT_RATES: Record<ReportName, readonly Exclude<ReportFigure, CountFigure>[]> = {
  general: ["acceptance_rate", "discard_rate"],
  customers: [],
  conversion: ["conversion_rate"],
}

/** Colours of the dashboard, as the badges of the statuses have them; light and dark. */
export const COUNT_COLORS: Record<CountFigure, string> = {
  sent: "var(--tag-blue-icon)",
  accepted: "var(--tag-green-icon)",
  discarded: "var(--tag-red-icon)",
  purchased: "var(--tag-purple-icon)",
}

/** What a figure counts. */
export interface FigureScope {
  range: DayRange
  timezone: string
  channel: string | null
  /** The customer who invites, where it is about one. */
  inviter?: string | undefined
}

const FILTERS: Record<CountFigure, InvitationFilters> = {
  sent: {},
  accepted: { status: ["accepted"] },
  discarded: { status: ["discarded"] },
  purchased: { purchased: "true" },
}

/** The filters with which the grid shows what a figure counts: by the first mail, as reports do. */
export function figureFilters(figure: CountFigure, scope: FigureScope): InvitationFilters {
  const { range, timezone, channel, inviter } = scope
  return {
    ...FILTERS[figure],
    ...(inviter === undefined ? {} : { inviter_id: [inviter] }),
    first_sent_at: momentsOf(range, timezone),
    ...(channel === null ? {} : { sales_channel_id: [channel] }),
  }
}
