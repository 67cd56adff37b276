import { runQuery, type ModuleContext } from "../sql/run"

/** One rolling window: at most `limit` mails within `seconds`. */
export interface RollingLimit {
  limit: number
  seconds: number
}

/** How much of a rolling window is left. */
export interface WindowUsage {
  remaining: number
  /** Seconds until one more mail is allowed; 0 while any remains. */
  retry_after_seconds: number
}

/**
 * Makes every other submission of this customer wait until the transaction ends, so that parallel
 * calls cannot each count the same rows and together pass a limit.
 */
export async function lockInviter(context: ModuleContext, inviterId: string): Promise<void> {
  await runQuery(
    context,
    "lock-inviter",
    "select pg_advisory_xact_lock(hashtextextended('medusa-plugin-invitations:inviter:' || ?, 0))",
    [inviterId],
  )
}

/**
 * Counts the mails that a customer caused in a rolling window, whatever became of them: what was
 * canceled, suppressed or failed counts like the rest, or the count would tell who has an account.
 */
export async function measureUsage(
  context: ModuleContext,
  inviterId: string,
  { limit, seconds }: RollingLimit,
): Promise<WindowUsage> {
  const [row] = await runQuery<{ used: number; retry_after: number | null }>(
    context,
    "measure-usage",
    `
    with caused as (
      select created_at, row_number() over (order by created_at desc) as newest_first
      from customer_invitation_delivery
      where caused_by = ? and created_at > now() - make_interval(secs => ?) and deleted_at is null
    )
    select count(*)::int as used,
      ceil(extract(epoch from
        max(created_at) filter (where newest_first = ?) + make_interval(secs => ?) - now()))::int
        as retry_after
    from caused`,
    [inviterId, seconds, limit, seconds],
  )
  const remaining = Math.max(0, limit - (row?.used ?? 0))
  return {
    remaining,
    retry_after_seconds: remaining > 0 ? 0 : Math.max(1, row?.retry_after ?? 1),
  }
}
