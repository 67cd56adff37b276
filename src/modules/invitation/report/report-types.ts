/** How long an interval of a report is. */
export const REPORT_INTERVALS = ["day", "month", "year"] as const
export type ReportInterval = (typeof REPORT_INTERVALS)[number]

/** General: what became of the invitations that were first mailed in an interval. */
export interface GeneralFigures {
  sent: number
  /** How many of these are accepted by now. */
  accepted: number
  /** How many of these are discarded by now. */
  discarded: number
  /** `accepted` ÷ `sent`, from 0 to 1; 0 when nothing was sent. */
  acceptance_rate: number
  /** `discarded` ÷ `sent`, from 0 to 1; 0 when nothing was sent. */
  discard_rate: number
}

/** Customers: what an inviter's invitations of an interval came to. */
export interface CustomerFigures {
  sent: number
  accepted: number
}

/** Order Conversion Rate: how many of those who came have bought something. */
export interface ConversionFigures {
  sent: number
  accepted: number
  /** Invitees with at least one order that is neither canceled nor a draft, each counted once. */
  purchased: number
  /** `purchased` ÷ `accepted`, from 0 to 1; 0 when nobody accepted. */
  conversion_rate: number
}

/** Summary: the figures above the grid. */
export interface SummaryFigures extends ConversionFigures {
  /** `accepted` ÷ `sent`, from 0 to 1; 0 when nothing was sent. */
  acceptance_rate: number
}

/** When an interval begins. */
export interface ReportRow {
  /** Its first day in the time zone, YYYY-MM-DD; of a month or a year the first of it. */
  interval_start: string
}

/** Who invited, as the invitations remember it. */
export interface ReportedInviter {
  customer_id: string
  /** Null where there was none, or where it was erased. */
  name: string | null
  /** Null where it was erased. */
  email: string | null
  /** Names of the inviter's customer groups when the newest of these invitations was made. */
  group: string | null
}
