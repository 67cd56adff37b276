import type {
  ConversionFigures,
  CustomerFigures,
  GeneralFigures,
  ReportedInviter,
  ReportInterval,
  ReportRow,
  SummaryFigures,
  SummaryTotals,
} from "../modules/invitation"

/** Query of the routes under `/admin/invitation-reports`; all of it can be left out. */
export interface AdminInvitationReportQuery {
  /** First day, YYYY-MM-DD in the time zone. Left out: 29 days before `to`. */
  from?: string
  /** Last day, inclusive. Left out: today in the time zone. */
  to?: string
  /** Default `day`. At most 5,000 intervals. */
  interval?: ReportInterval
  /** An IANA name, such as `Europe/Berlin`. Default `UTC`. */
  timezone?: string
  /** Left out: all of them. */
  sales_channel_id?: string
  /** Default `json`. `csv` has the same rows. */
  format?: "json" | "csv"
}

/** Query of `GET /admin/invitation-reports/customers`. */
export interface AdminInvitationCustomersReportQuery extends AdminInvitationReportQuery {
  /** Default 20, at most 100. CSV has all rows, up to 100,000. */
  limit?: number
  offset?: number
  /**
   * `interval_start` (the default), `name`, `email`, `group`, `sent` or `accepted`; with `-` in front
   * descending.
   */
  order?: string
}

/**
 * What all reports answer. Each counts an invitation in the interval of its first mail, so the grid
 * shows what a figure is made of with the filter `first_sent_at` over the interval.
 */
interface AdminInvitationReport<Row, Totals> {
  rows: Row[]
  /** Over the whole range, also where the rows are one page. */
  totals: Totals
  from: string
  to: string
  interval: ReportInterval
  timezone: string
}

/** Answer of `GET /admin/invitation-reports/general`. Empty intervals are rows of zeros. */
export type AdminInvitationGeneralReport = AdminInvitationReport<
  ReportRow & GeneralFigures,
  GeneralFigures
>

/**
 * Answer of `GET /admin/invitation-reports/customers`: a row for each customer and each interval in
 * which invitations of theirs were first mailed. Those of staff are not in it.
 */
export interface AdminInvitationCustomersReport extends AdminInvitationReport<
  ReportRow & ReportedInviter & CustomerFigures,
  CustomerFigures
> {
  count: number
  offset: number
  limit: number
}

/** Answer of `GET /admin/invitation-reports/conversion`. Empty intervals are rows of zeros. */
export type AdminInvitationConversionReport = AdminInvitationReport<
  ReportRow & ConversionFigures,
  ConversionFigures
>

/**
 * Answer of `GET /admin/invitation-reports/summary`, which without a query is about the last 30 days.
 * Empty intervals are rows of zeros.
 */
export type AdminInvitationSummary = AdminInvitationReport<
  ReportRow & SummaryFigures,
  SummaryTotals
>
