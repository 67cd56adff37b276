import type { InvitationFilters } from "../list/filters"
import type { Actor } from "../life/end-invitations"
import type { ImportCommon } from "./insert-import"
import { runQuery, type ModuleContext } from "../sql/run"

/** The batch that a chunk belongs to, and the lease under which it is done. */
export interface BatchLease {
  id: string
  lease_id: string
}

interface ClaimedWork {
  id: string
  actor: Actor
}

/** A mass action that this process has taken. */
export interface ClaimedSelection extends ClaimedWork {
  kind: "send" | "discard"
  filters: InvitationFilters
  except_ids: string[]
  cursor: number
  cursor_end: number
}

/** An import that this process has taken. */
export interface ClaimedImport extends ClaimedWork {
  kind: "import"
  common: ImportCommon
  dry_run: boolean
}

/** A batch of mass work that this process has taken. */
export type ClaimedBatchWork = ClaimedSelection | ClaimedImport

/** Takes the oldest batch that has work to do and that no living process works on. */
export async function claimBatchWork(
  context: ModuleContext,
  lease: { lease_id: string; lease_seconds: number },
): Promise<ClaimedBatchWork | null> {
  const [row] = await runQuery<ClaimedBatchWork & { created_by: string | null }>(
    context,
    "claim-batch-work",
    `
    with work as materialized (
      select id from customer_invitation_batch
      where kind <> 'create' and status in ('queued', 'running') and deleted_at is null
        and (lease_id is null or lease_expires_at < now())
      order by created_at
      limit 1
      for no key update skip locked
    )
    update customer_invitation_batch b
    set status = 'running', lease_id = ?, updated_at = now(),
      lease_expires_at = now() + make_interval(secs => ?)
    from work where b.id = work.id
    returning b.id, b.kind, coalesce(b.filters, '{}') as filters,
      coalesce(b.except_ids, '{}') as except_ids, b.cursor, b.cursor_end, b.common, b.dry_run,
      b.created_by`,
    [lease.lease_id, lease.lease_seconds],
  )
  return row ? { ...row, actor: { type: "user", id: row.created_by } } : null
}

/**
 * Keeps a batch of a living process its own. Where a chunk is being written down the batch is locked,
 * and nobody else can take it anyway.
 */
export async function renewBatchWork(
  context: ModuleContext,
  batch: BatchLease,
  leaseSeconds: number,
): Promise<void> {
  await runQuery(
    context,
    "renew-batch-work",
    `
    with held as materialized (
      select id from customer_invitation_batch
      where id = ? and lease_id = ? and status = 'running'
      for no key update skip locked
    )
    update customer_invitation_batch b
    set lease_expires_at = now() + make_interval(secs => ?), updated_at = now()
    from held where b.id = held.id`,
    [batch.id, batch.lease_id, leaseSeconds],
  )
}

/**
 * Locks a batch until the transaction ends, so that what else belongs to it holds still.
 *
 * @returns whether it still is this process's.
 */
export async function holdBatch(context: ModuleContext, batch: BatchLease): Promise<boolean> {
  const rows = await runQuery(
    context,
    "hold-batch",
    `select id from customer_invitation_batch
     where id = ? and lease_id = ? and status = 'running'
     for no key update`,
    [batch.id, batch.lease_id],
  )
  return rows.length > 0
}

/** What one chunk of a batch did. */
export interface ChunkResult {
  /** Of a mass action: how far it is now. */
  cursor?: number
  created?: number
  skipped?: number
  discarded?: number
  /**
   * What becomes of the batch: this process keeps it, anybody may take it for its next chunk, or this
   * one was the last.
   */
  then: "keep" | "give_back" | "complete"
}

/**
 * Notes a chunk in the transaction that did it. Nothing is noted when the batch was paused, canceled
 * or taken over meanwhile: the chunk must be undone then.
 *
 * @returns whether the batch still was this process's.
 */
export async function noteChunk(
  context: ModuleContext,
  batch: BatchLease,
  chunk: ChunkResult,
): Promise<boolean> {
  const rows = await runQuery(
    context,
    "note-chunk",
    `update customer_invitation_batch
     set cursor = coalesce(?, cursor), created = created + ?, skipped = skipped + ?,
       discarded = discarded + ?, status = case when ? then 'completed' else status end,
       lease_id = case when ? then lease_id end,
       lease_expires_at = case when ? then lease_expires_at end, failures = 0, updated_at = now()
     where id = ? and lease_id = ? and status = 'running'
     returning id`,
    [
      chunk.cursor ?? null,
      chunk.created ?? 0,
      chunk.skipped ?? 0,
      chunk.discarded ?? 0,
      chunk.then === "complete",
      chunk.then === "keep",
      chunk.then === "keep",
      batch.id,
      batch.lease_id,
    ],
  )
  return rows.length > 0
}

/** Failures in a row after which a batch waits for a person: after about five hours. */
const FAILURES_BEFORE_END = 12

const FIRST_PAUSE_SECONDS = 30
const LONGEST_PAUSE_SECONDS = 3_600

/**
 * Puts a batch off whose chunk failed, for longer each time, so that it does not stand in the way of
 * the others. One that goes on failing ends as `failed`, and staff can resume it.
 *
 * @returns whether it ended.
 */
export async function putOffBatch(context: ModuleContext, batch: BatchLease): Promise<boolean> {
  const [row] = await runQuery<{ ended: boolean }>(
    context,
    "put-off-batch",
    `update customer_invitation_batch
     set failures = failures + 1,
       lease_expires_at = now() + make_interval(secs => least(?, ? * power(2, failures))),
       status = case when failures + 1 >= ? then 'failed' else status end,
       error = case when failures + 1 >= ?
         then 'Its work failed again and again; the log says why. It can be resumed.' end,
       updated_at = now()
     where id = ? and lease_id = ? and status = 'running'
     returning status = 'failed' as ended`,
    [
      LONGEST_PAUSE_SECONDS,
      FIRST_PAUSE_SECONDS,
      FAILURES_BEFORE_END,
      FAILURES_BEFORE_END,
      batch.id,
      batch.lease_id,
    ],
  )
  return row?.ended ?? false
}

/** Ends a batch that cannot go on, and says why; whether it still was this process's. */
export async function failBatch(
  context: ModuleContext,
  batch: BatchLease,
  error: string,
): Promise<boolean> {
  const rows = await runQuery(
    context,
    "fail-batch",
    `update customer_invitation_batch
     set status = 'failed', error = ?, lease_id = null, lease_expires_at = null, updated_at = now()
     where id = ? and lease_id = ? and status = 'running'
     returning id`,
    [error, batch.id, batch.lease_id],
  )
  return rows.length > 0
}
