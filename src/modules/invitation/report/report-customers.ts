import type { CustomerFigures, ReportedInviter, ReportRow } from "./report-types"
import { TRANSITIONS } from "../life/status"
import { sentWithin, type ReportScope } from "./report-scope"
import { runQuery, type ModuleContext } from "../sql/run"

/** What the rows can be sorted by, and how; who has no name comes last. */
const ORDERS = {
  interval_start: { by: "starts_at", remembered: false },
  name: { by: "lower(name)", remembered: true },
  email: { by: "lower(email)", remembered: true },
  group: { by: `lower("group")`, remembered: true },
  sent: { by: "sent", remembered: false },
  accepted: { by: "accepted", remembered: false },
} as const

/** What the rows can be sorted by. */
export const CUSTOMER_ORDERS = Object.keys(ORDERS) as (keyof typeof ORDERS)[]

/** Which rows of the report. */
export interface CustomerPage {
  order: { by: keyof typeof ORDERS; descending: boolean }
  limit: number
  offset: number
}

/** One row: an inviter in an interval. */
export type CustomerRow = ReportRow & ReportedInviter & CustomerFigures

/** A page of the report, with what holds for all pages. */
export interface CustomerCounts {
  rows: CustomerRow[]
  /** Rows on all pages. */
  count: number
  totals: CustomerFigures
}

type Joined = { count: number; all_sent: number; all_accepted: number } & (
  CustomerRow | { [Field in keyof CustomerRow]: null }
)

/**
 * Counts customers' invitations by inviter and by the interval of their first mail. One aggregate,
 * read off the index of the reports alone.
 *
 * Whose row it is, an inviter's id says, which nothing erases. Names come from the newest invitation
 * in it, and are read for the rows of the page only, unless these are sorted by them.
 */
export async function countByCustomer(
  context: ModuleContext,
  scope: ReportScope,
  { order, limit, offset }: CustomerPage,
): Promise<CustomerCounts> {
  const condition = sentWithin(scope)
  const { by, remembered } = ORDERS[order.by]
  const sorting = `${by} ${order.descending ? "desc" : "asc"} nulls last, starts_at, customer_id`
  const rows = await runQuery<Joined>(
    context,
    "count-by-customer",
    `
    with counted as materialized (
      select date_trunc(?, i.first_sent_at at time zone ?) as starts_at,
        i.inviter_id as customer_id, count(*)::int as sent,
        count(*) filter (where i.status = '${TRANSITIONS.accept.to}')::int as accepted,
        max(i.first_sent_at) as newest
      from customer_invitation i
      where ${condition.sql} and i.inviter_id is not null
      group by 1, 2
    ),
    page as (
      select * from ${remembered ? withNames("counted") : "counted"} c
      order by ${sorting}
      limit ? offset ?
    )
    select a.*, to_char(p.starts_at, 'YYYY-MM-DD') as interval_start, p.customer_id, p.name, p.email,
      p."group", p.sent, p.accepted
    from (
      select count(*)::int as count, coalesce(sum(sent), 0)::int as all_sent,
        coalesce(sum(accepted), 0)::int as all_accepted
      from counted
    ) a
    left join ${remembered ? "page" : withNames("page")} p on true
    order by ${sorting}`,
    [scope.interval, scope.timezone, ...condition.values, limit, offset],
  )
  const { count = 0, all_sent: sent = 0, all_accepted: accepted = 0 } = rows[0] ?? {}
  return { rows: rows.flatMap(toRow), count, totals: { sent, accepted } }
}

/** Counts, with whom the newest of the invitations in each remembers. */
function withNames(counts: "counted" | "page"): string {
  return `(
      select c.*, n.inviter_name as name, n.inviter_email as email, n.inviter_group_name as "group"
      from ${counts} c
      left join lateral (
        select i.inviter_name, i.inviter_email, i.inviter_group_name
        from customer_invitation i
        where i.first_sent_at = c.newest and i.inviter_id = c.customer_id and i.deleted_at is null
        order by i.created_at desc, i.id desc
        limit 1
      ) n on true
    )`
}

/** An empty page is one row without a customer. */
function toRow(row: Joined): CustomerRow[] {
  const { count: _count, all_sent: _sent, all_accepted: _accepted, ...own } = row
  return own.customer_id === null ? [] : [own]
}
