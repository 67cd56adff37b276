import { PACE_ID } from "../models/invitation-pace"
import { runQuery, type ModuleContext } from "./run"

/** Failures in a row after which sending pauses. */
export const FAILURES_BEFORE_PAUSE = 10

const SHORTEST_PAUSE_SECONDS = 30
const LONGEST_PAUSE_SECONDS = 900

/** How fast mails may leave, as the settings say. */
export interface Pace {
  batch_size: number
  /** 0: no pause between batches. */
  interval_seconds: number
  /** How long a claimed batch may take before others judge its process dead. */
  lease_seconds: number
}

/**
 * Asks for room for one batch, and takes it. All processes wait for each other here, for a moment.
 *
 * With an interval, at most `batch_size` mails leave between two pauses, and a pause counts from the
 * last of them: until a claimed batch is settled it is reckoned to end with its lease. While the
 * provider refuses everything there is no room at all; after each pause there is room for one mail,
 * to try.
 *
 * @returns how many mails may be claimed now.
 */
export async function takeRoom(context: ModuleContext, pace: Pace): Promise<number> {
  await runQuery(
    context,
    "ensure-pace",
    "insert into customer_invitation_pace (id) values (?) on conflict do nothing",
    [PACE_ID],
  )
  const [row] = await runQuery<{ room: number }>(
    context,
    "take-room",
    `select case
       when paused_until > now() then 0
       when failures >= ? then 1
       when ? = 0 or resumes_at is null or resumes_at <= now() then ?
       else greatest(0, ? - taken) end::int as room
     from customer_invitation_pace where id = ?
     for update`,
    [FAILURES_BEFORE_PAUSE, pace.interval_seconds, pace.batch_size, pace.batch_size, PACE_ID],
  )
  return row?.room ?? 0
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

/** What the provider did with one batch. */
export interface BatchResult {
  sent: number
  /** Attempts that failed, whether they are tried again or given up. */
  failed: number
  /** The last failure's reason. */
  reason: string | null
}

/**
 * Lets the pause begin now that the batch is settled, and counts failures: one mail that leaves ends
 * a pause, and each pause is twice as long as the one before, up to a quarter of an hour.
 */
export async function settlePace(
  context: ModuleContext,
  intervalSeconds: number,
  result: BatchResult,
): Promise<void> {
  await runQuery(
    context,
    "settle-pace",
    `
    with counted as (
      select id, case when ? > 0 then 0
        when failures >= ? then failures + least(?, 1)
        else least(failures + ?, ?) end as failures
      from customer_invitation_pace where id = ?
      for update
    )
    update customer_invitation_pace p
    set resumes_at = now() + make_interval(secs => ?),
      failures = c.failures,
      pause_reason = case when c.failures >= ? then coalesce(?, p.pause_reason) end,
      paused_until = case when c.failures >= ? then now() + make_interval(secs =>
        least(?, ? * power(2, least(c.failures - ?, 10)))) end,
      updated_at = now()
    from counted c where p.id = c.id`,
    [
      result.sent,
      FAILURES_BEFORE_PAUSE,
      result.failed,
      result.failed,
      FAILURES_BEFORE_PAUSE,
      PACE_ID,
      intervalSeconds,
      FAILURES_BEFORE_PAUSE,
      result.reason,
      FAILURES_BEFORE_PAUSE,
      LONGEST_PAUSE_SECONDS,
      SHORTEST_PAUSE_SECONDS,
      FAILURES_BEFORE_PAUSE,
    ],
  )
}
