import { filterSql, type InvitationFilters } from "../filters"
import type { Actor } from "./end-invitations"
import { runQuery, type ModuleContext } from "./run"

/** A selection by what the list shows: all that match, but for some. */
export interface Selection {
  filters: InvitationFilters
  except_ids: readonly string[]
}

/** How many match now, and the highest number among them; later ones do not belong. */
export async function measureSelection(
  context: ModuleContext,
  { filters, except_ids: except }: Selection,
): Promise<{ matched: number; last: number }> {
  const condition = filterSql(filters)
  const [row] = await runQuery<{ matched: number; last: number | null }>(
    context,
    "measure-selection",
    `select count(*)::int as matched, max(i.display_id) as last from customer_invitation i
     where ${condition.sql} and not (i.id = any(?::text[]))`,
    [...condition.values, except],
  )
  return { matched: row?.matched ?? 0, last: row?.last ?? 0 }
}

/** The next of a selection, in the order of their numbers. */
export async function nextOfSelection(
  context: ModuleContext,
  { filters, except_ids: except }: Selection,
  range: { after: number; until: number; limit: number },
): Promise<{ id: string; display_id: number }[]> {
  const condition = filterSql(filters)
  return await runQuery<{ id: string; display_id: number }>(
    context,
    "next-of-selection",
    `select i.id, i.display_id from customer_invitation i
     where ${condition.sql} and not (i.id = any(?::text[]))
       and i.display_id > ? and i.display_id <= ?
     order by i.display_id
     limit ?`,
    [...condition.values, except, range.after, range.until, range.limit],
  )
}

/** A batch of mass work that this process has taken. */
export interface ClaimedBatchWork {
  id: string
  kind: "send" | "discard"
  filters: InvitationFilters
  except_ids: string[]
  cursor: number
  cursor_end: number
  actor: Actor
}

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
      where kind in ('send', 'discard') and status in ('queued', 'running') and deleted_at is null
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
      coalesce(b.except_ids, '{}') as except_ids, b.cursor, b.cursor_end, b.created_by`,
    [lease.lease_id, lease.lease_seconds],
  )
  return row ? { ...row, actor: { type: "user", id: row.created_by } } : null
}

/** What one chunk of a batch did. */
export interface ChunkResult {
  cursor: number
  skipped: number
  discarded: number
  done: boolean
}

/**
 * Notes a chunk in the transaction that did it, and gives the batch back for the next one. Nothing
 * is noted when it was paused, canceled or taken over meanwhile: the chunk must be undone then.
 *
 * @returns whether the batch still was this process's.
 */
export async function noteChunk(
  context: ModuleContext,
  batch: { id: string; lease_id: string },
  chunk: ChunkResult,
): Promise<boolean> {
  const rows = await runQuery(
    context,
    "note-chunk",
    `update customer_invitation_batch
     set cursor = ?, skipped = skipped + ?, discarded = discarded + ?,
       status = case when ? then 'completed' else status end,
       lease_id = null, lease_expires_at = null, updated_at = now()
     where id = ? and lease_id = ? and status = 'running'
     returning id`,
    [chunk.cursor, chunk.skipped, chunk.discarded, chunk.done, batch.id, batch.lease_id],
  )
  return rows.length > 0
}

/** Stores a batch of mass work, to be done in the background. */
export async function insertMassWork(
  context: ModuleContext,
  work: {
    id: string
    kind: "send" | "discard"
    selection: Selection
    total: number
    cursor_end: number
    created_by: string | null
  },
): Promise<void> {
  await runQuery(
    context,
    "insert-mass-work",
    `insert into customer_invitation_batch
       (id, kind, status, total, filters, except_ids, cursor_end, created_by)
     values (?, ?, 'queued', ?, ?::jsonb, ?::text[], ?, ?)`,
    [
      work.id,
      work.kind,
      work.total,
      JSON.stringify(work.selection.filters),
      work.selection.except_ids,
      work.cursor_end,
      work.created_by,
    ],
  )
}
