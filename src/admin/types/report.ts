import type { ReportInterval } from "../../modules/invitation/browser"

/** A number that reports show. */
export type ReportFigure =
  | "sent"
  | "accepted"
  | "discarded"
  | "purchased"
  | "acceptance_rate"
  | "discard_rate"
  | "conversion_rate"

/** By what the report of customers can be sorted. */
export const REPORT_SORT_FIELDS = [
  "interval_start",
  "name",
  "email",
  "group",
  "sent",
  "accepted",
] as const

/** By what the report of customers can be sorted. */
export type ReportSortField = (typeof REPORT_SORT_FIELDS)[number]

/** Query of the routes below `/admin/invitation-reports`. */
export interface ReportQuery {
  from: string
  to: string
  interval: ReportInterval
  timezone: string
  sales_channel_id?: string
  order?: string
  limit?: number
  offset?: number
}

/** The figures of a row, or of all rows; each report has some of them. */
export type ReportFigures = Partial<Record<ReportFigure, number>>

/** One row of a report; who invited is in the report of customers only. */
export interface ReportRow extends ReportFigures {
  /** YYYY-MM-DD in the time zone of the report. */
  interval_start: string
  customer_id?: string
  /** Null where there was none, or where it was erased. */
  name?: string | null
  /** Null where it was erased. */
  email?: string | null
  /** Names of the inviter's groups. */
  group?: string | null
}

/** Answer of the routes below `/admin/invitation-reports`. */
export interface ReportResponse {
  rows: ReportRow[]
  /** Over the whole range, also where the rows are one page. */
  totals: ReportFigures
  from: string
  to: string
  interval: ReportInterval
  timezone: string
  /** Of all rows, where the rows are one page. */
  count?: number
}

/** Answer of `GET /admin/invitation-reports/summary`, as far as it is shown. */
export interface SummaryResponse {
  totals: {
    /** Invitations that can be accepted now. */
    open: number
    sent: number
    accepted: number
    purchased: number
    acceptance_rate: number
    conversion_rate: number
  }
  from: string
  to: string
  timezone: string
}
