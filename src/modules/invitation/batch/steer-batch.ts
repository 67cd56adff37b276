import { OPEN_STATUSES } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/** What can be done to a batch, from which statuses. */
const STEERING = {
  pause: { from: ["queued", "running", "completed"], to: "'paused'" },
  // A list of addresses has no work of its own left, for which a worker would have to look.
  resume: {
    from: ["paused", "failed"],
    to: "case b.kind when 'create' then 'completed' else 'running' end",
  },
  cancel: { from: ["queued", "running", "paused", "completed", "failed"], to: "'canceled'" },
} as const

/** A way to steer a batch. */
export type BatchSteering = keyof typeof STEERING

/**
 * Pauses, resumes or cancels a batch.
 *
 * A batch that has done its own work but still has mails on the way is stored as completed, so that
 * it may be paused and canceled too; one with nothing left is refused.
 *
 * @returns whether it was done.
 */
export async function steerBatch(
  context: ModuleContext,
  id: string,
  steering: BatchSteering,
): Promise<boolean> {
  const { from, to } = STEERING[steering]
  const rows = await runQuery(
    context,
    `${steering}-batch`,
    `update customer_invitation_batch b
     set status = ${to}, lease_id = null, lease_expires_at = null, failures = 0, error = null,
       updated_at = now()
     where b.id = ? and b.status in (${sqlList(from)}) and b.deleted_at is null
       and (b.status <> 'completed' or exists (
         select 1 from customer_invitation_delivery d
         where d.batch_id = b.id and d.status in ('queued', 'sending')))
     returning b.id`,
    [id],
  )
  if (rows.length > 0 && steering !== "cancel") {
    await parkDeliveries(context, id, steering === "pause")
  }
  return rows.length > 0
}

/**
 * Takes the queued mails of a paused batch out of the way, so that the dispatcher need not step over
 * a hundred thousand of them to find the next one that may leave.
 */
async function parkDeliveries(
  context: ModuleContext,
  batchId: string,
  parked: boolean,
): Promise<void> {
  await runQuery(
    context,
    "park-deliveries",
    `
    with locked as materialized (
      select i.id from customer_invitation i
      join customer_invitation_delivery d on d.invitation_id = i.id
      where d.batch_id = ? and d.status = 'queued'
        and d.next_attempt_at ${parked ? "<" : "="} 'infinity'
      order by i.id
      for no key update of i
    )
    update customer_invitation_delivery d
    set next_attempt_at = ${parked ? "'infinity'" : "now()"}, updated_at = now()
    from locked l where d.invitation_id = l.id and d.status = 'queued'`,
    [batchId],
  )
}

/**
 * Drops mails of a canceled batch that are still queued, a chunk at a time.
 *
 * @returns whether there were any. Fewer than `limit` says nothing: some may just have been claimed.
 */
export async function dropQueued(
  context: ModuleContext,
  batchId: string,
  limit: number,
): Promise<boolean> {
  const [row] = await runQuery<{ found: boolean }>(
    context,
    "drop-queued",
    `
    with locked as materialized (
      select i.id from customer_invitation i
      join customer_invitation_delivery d on d.invitation_id = i.id
      where d.batch_id = ? and d.status = 'queued' and i.status in (${sqlList(OPEN_STATUSES)})
      order by i.id
      limit ?
      for no key update of i
    ),
    dropped as (
      update customer_invitation_delivery d set status = 'dropped', updated_at = now()
      from locked l where d.invitation_id = l.id and d.status = 'queued'
      returning d.invitation_id
    ),
    shown as (
      update customer_invitation i set delivery_status = 'dropped', updated_at = now()
      from dropped where i.id = dropped.invitation_id
    )
    select exists (select 1 from locked) as found`,
    [batchId, limit],
  )
  return row?.found ?? false
}

/** Canceled batches with mails that are still queued: the process that dropped them has died. */
export async function findHalfCanceled(context: ModuleContext): Promise<string[]> {
  const rows = await runQuery<{ id: string }>(
    context,
    "find-half-canceled",
    `select b.id from customer_invitation_batch b
     where b.status = 'canceled' and b.deleted_at is null and exists (
       select 1 from customer_invitation_delivery d
       join customer_invitation i on i.id = d.invitation_id
       where d.batch_id = b.id and d.status = 'queued' and d.deleted_at is null
         and i.status in (${sqlList(OPEN_STATUSES)}))`,
  )
  return rows.map(({ id }) => id)
}
