import { FAILURES_BEFORE_PAUSE } from "./pace"
import { runQuery, type ModuleContext } from "../sql/run"

/** Noted at a mail that goes back to the queue, since the process that held it never began with it. */
export const NOT_BEGUN = "The sending process stopped before this mail."

/** How sending goes, as the API shows it. */
export interface QueueHealth {
  /** Mails waiting, those of paused batches included. */
  depth: number
  /** Mails being handed over at the moment. */
  sending: number
  /** Since when the oldest one that is due waits. */
  oldest_queued_at: Date | null
  rate_per_minute: number
  /**
   * Mails of the last 24 hours that were given up, or are being tried again, by reason. What nobody
   * tried is no failure.
   */
  failures: { reason: string; count: number }[]
  /** Whether sending pauses because the provider refuses everything. */
  paused: boolean
  pause_reason: string | null
  paused_until: Date | null
}

/** The health of the queue, in one look. */
export async function readQueueHealth(context: ModuleContext): Promise<QueueHealth> {
  const [row] = await runQuery<QueueHealth>(
    context,
    "queue-health",
    `
    select
      (select count(*)::int from customer_invitation_delivery
        where status = 'queued' and deleted_at is null) as depth,
      (select count(*)::int from customer_invitation_delivery
        where status = 'sending' and deleted_at is null) as sending,
      (select min(next_attempt_at) from customer_invitation_delivery
        where status = 'queued' and next_attempt_at <= now() and deleted_at is null)
        as oldest_queued_at,
      (select count(*)::int from customer_invitation_delivery
        where sent_at > now() - interval '1 minute' and deleted_at is null) as rate_per_minute,
      coalesce((select jsonb_agg(f) from (
        select last_error as reason, count(*)::int as count
        from customer_invitation_delivery
        where status in ('failed', 'unknown', 'queued') and last_error <> ?
          and updated_at > now() - interval '1 day' and deleted_at is null
        group by last_error order by count(*) desc, last_error limit 20) f), '[]') as failures,
      coalesce(p.failures >= ?, false) as paused, p.pause_reason, p.paused_until
    from (select 1) one left join customer_invitation_pace p on true`,
    [NOT_BEGUN, FAILURES_BEFORE_PAUSE],
  )
  return row as QueueHealth
}
