import type { ReportRange } from "./report-range"
import { OPEN_STATUSES, TRANSITIONS } from "../life/status"
import { sentWithin, type ReportScope } from "./report-scope"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/** What is counted of the invitations that were first mailed in one interval. */
export interface IntervalCounts {
  /** The interval's first day, YYYY-MM-DD. */
  interval_start: string
  sent: number
  accepted: number
  discarded: number
  /** Accepted, and the invitee has an order that counts. */
  purchased: number
}

/**
 * Counts invitations by the interval of their first mail; an interval without any is a row of zeros.
 * Oldest first.
 *
 * One aggregate, read off the index of the reports alone. An invitee comes out of one invitation, so
 * counting invitations counts each invitee once.
 */
export async function countByInterval(
  context: ModuleContext,
  scope: ReportScope,
): Promise<IntervalCounts[]> {
  const { from, to, interval, timezone } = scope
  const condition = sentWithin(scope)
  return await runQuery<IntervalCounts>(
    context,
    "count-by-interval",
    `
    with counted as (
      select date_trunc(?, i.first_sent_at at time zone ?) as starts_at, count(*)::int as sent,
        count(*) filter (where i.status = '${TRANSITIONS.accept.to}')::int as accepted,
        count(*) filter (where i.status = '${TRANSITIONS.discard.to}')::int as discarded,
        count(i.purchased_at)::int as purchased
      from customer_invitation i
      where ${condition.sql}
      group by 1
    )
    select to_char(starts_at, 'YYYY-MM-DD') as interval_start, coalesce(c.sent, 0) as sent,
      coalesce(c.accepted, 0) as accepted, coalesce(c.discarded, 0) as discarded,
      coalesce(c.purchased, 0) as purchased
    from generate_series(date_trunc(?, ?::timestamp), ?::timestamp, ?::interval) as s(starts_at)
    left join counted c using (starts_at)
    order by starts_at`,
    [interval, timezone, ...condition.values, interval, from, to, `1 ${interval}`],
  )
}

/** How many invitations can be accepted now, whenever they were sent. */
export async function countOpen(
  context: ModuleContext,
  { sales_channel_id: channelId }: Omit<ReportScope, keyof ReportRange>,
): Promise<number> {
  const [row] = await runQuery<{ open: number }>(
    context,
    "count-open",
    `select count(*)::int as open from customer_invitation i
     where i.status in (${sqlList(OPEN_STATUSES)}) and i.deleted_at is null
       ${channelId === undefined ? "" : "and i.sales_channel_id = ?"}`,
    channelId === undefined ? [] : [channelId],
  )
  return row?.open ?? 0
}
