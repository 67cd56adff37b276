import { PACE_ID } from "../models/invitation-pace"
import { runQuery, type ModuleContext } from "../sql/run"

/** Failures in a row after which sending pauses. */
export const FAILURES_BEFORE_PAUSE = 10

const LONGEST_PAUSE_SECONDS = 900

/** How fast mails may leave, as the settings say. */
export interface Pace {
  batch_size: number
  /** 0: no pause between batches. */
  interval_seconds: number
  /** How long a claimed batch may take before others judge its process dead. */
  lease_seconds: number
}

/** How many mails may be claimed now, and where none: seconds until some may. */
export interface Room {
  room: number
  wait_seconds: number
}

/**
 * Asks for room for one batch, and takes it. All processes wait for each other here, for a moment.
 *
 * With an interval, at most `batch_size` mails leave between two pauses, and a pause counts from the
 * last of them: until a claimed batch is settled it is reckoned to end with its lease. While the
 * provider refuses everything there is no room at all; after each pause there is room for one mail,
 * to try.
 */
export async function takeRoom(context: ModuleContext, pace: Pace): Promise<Room> {
  await runQuery(
    context,
    "ensure-pace",
    "insert into customer_invitation_pace (id) values (?) on conflict do nothing",
    [PACE_ID],
  )
  const [row] = await runQuery<Room>(
    context,
    "take-room",
    `select case
       when paused_until > now() then 0
       when failures >= ? then 1
       when ? = 0 or resumes_at is null or resumes_at <= now() then ?
       else greatest(0, ? - taken) end::int as room,
       ceil(extract(epoch from greatest(paused_until, resumes_at, now()) - now()))::int
         as wait_seconds
     from customer_invitation_pace where id = ?
     for update`,
    [FAILURES_BEFORE_PAUSE, pace.interval_seconds, pace.batch_size, pace.batch_size, PACE_ID],
  )
  return row ?? { room: 0, wait_seconds: 0 }
}

/** Notes how much of the room was used. In the transaction of {@link takeRoom}. */
export async function useRoom(context: ModuleContext, pace: Pace, claimed: number): Promise<void> {
  await runQuery(
    context,
    "use-room",
    `update customer_invitation_pace
     set taken = case when resumes_at is null or resumes_at <= now() then 0 else taken end + ?,
       resumes_at = case when ? > 0
         then now() + make_interval(secs => ?)
         else greatest(resumes_at, now()) end,
       paused_until = case when failures >= ?
         then now() + make_interval(secs => ?) else paused_until end,
       updated_at = now()
     where id = ?`,
    [
      claimed,
      claimed,
      pace.interval_seconds + pace.lease_seconds,
      FAILURES_BEFORE_PAUSE,
      pace.lease_seconds,
      PACE_ID,
    ],
  )
}

/** What the provider did with one batch, and the pauses that follow. */
export interface BatchResult {
  /** Pause before the next batch, as the settings say. */
  interval_seconds: number
  /** How long sending stops the first time that the provider refuses everything. */
  retry_seconds: number
  /** Mails that it took, or had a good reason not to take. */
  worked: number
  /** Mails that it did not take, whether they are tried again or given up. */
  refused: number
  /** Why it did not take the last of them. */
  reason: string | null
  /** Whether it was all that was claimed: what tries while sending pauses. */
  trial: boolean
}

/**
 * Lets the pause begin now that the batch is settled, and counts failures: one mail that leaves ends
 * a pause, and each pause is twice as long as the one before, up to a quarter of an hour. What tries is
 * one mail; larger batches were on the way when the pause began, and say nothing new. A try whose mail
 * never came to the provider is no try: the next may follow at once.
 *
 * While others still send what they have claimed, their room stays taken.
 */
export async function settlePace(context: ModuleContext, result: BatchResult): Promise<void> {
  await runQuery(
    context,
    "settle-pace",
    `
    with counted as (
      select id, case when ? > 0 then 0
        when failures >= ? then failures + (? and ? > 0)::int
        else least(failures + ?, ?) end as failures
      from customer_invitation_pace where id = ?
      for update
    )
    update customer_invitation_pace p
    set resumes_at = case when ? > 0 and exists (
          select 1 from customer_invitation_delivery
          where status = 'sending' and deleted_at is null)
        then greatest(p.resumes_at, now() + make_interval(secs => ?))
        else now() + make_interval(secs => ?) end,
      failures = c.failures,
      pause_reason = case when c.failures >= ? then coalesce(?, p.pause_reason) end,
      paused_until = case when c.failures < ? then null
        when ? and ? = 0 then now()
        else now() + make_interval(secs =>
          least(?, ? * power(2, least(c.failures - ?, 10)))) end,
      updated_at = now()
    from counted c where p.id = c.id`,
    [
      result.worked,
      FAILURES_BEFORE_PAUSE,
      result.trial,
      result.refused,
      result.refused,
      FAILURES_BEFORE_PAUSE,
      PACE_ID,
      result.interval_seconds,
      result.interval_seconds,
      result.interval_seconds,
      FAILURES_BEFORE_PAUSE,
      result.reason,
      FAILURES_BEFORE_PAUSE,
      result.trial,
      result.refused,
      LONGEST_PAUSE_SECONDS,
      result.retry_seconds,
      FAILURES_BEFORE_PAUSE,
    ],
  )
}

/**
 * Why the provider took none of the last mails: the newest reason, as long as no mail has left since.
 * After an hour without another attempt nobody can say whether it still holds: by then every mail that
 * is tried again has been.
 */
export async function findOutage(context: ModuleContext): Promise<string | null> {
  const [row] = await runQuery<{ reason: string }>(
    context,
    "find-outage",
    `select d.last_error as reason
     from customer_invitation_pace p
     cross join lateral (
       select last_error from customer_invitation_delivery
       where status in ('failed', 'unknown', 'queued') and last_error is not null
         and deleted_at is null and updated_at > now() - interval '1 hour'
         and refusals > 0 and not withheld
       order by updated_at desc limit 1
     ) d
     where p.id = ? and p.failures > 0`,
    [PACE_ID],
  )
  return row?.reason ?? null
}
