import { addDays, type ReportRange } from "./report-range"

/** Over which invitations a report goes. */
export interface ReportScope extends ReportRange {
  /** Left out: all sales channels. */
  sales_channel_id?: string | undefined
}

/**
 * When a day begins in a time zone. An hour that the clocks repeat at midnight (as in Havana) is
 * taken for the later one by Postgres, which would leave the first out of its day. The minute before
 * midnight has no such twin, or the right one.
 */
const DAY_BEGINS = "((?::timestamp - interval '1 minute') at time zone ? + interval '1 minute')"

/** Invitations that were first mailed in the range, over the table under the name `i`. */
export function sentWithin(scope: ReportScope): { sql: string; values: string[] } {
  const { from, to, timezone, sales_channel_id: channelId } = scope
  const ofChannel = channelId === undefined ? "" : "and i.sales_channel_id = ?"
  return {
    sql: `i.first_sent_at >= ${DAY_BEGINS} and i.first_sent_at < ${DAY_BEGINS}
        and i.deleted_at is null ${ofChannel}`,
    values: [
      from,
      timezone,
      addDays(to, 1),
      timezone,
      ...(channelId === undefined ? [] : [channelId]),
    ],
  }
}
