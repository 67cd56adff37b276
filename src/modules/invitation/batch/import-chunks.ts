import type { SubmissionOutcome } from "../inviting/submission"
import { runQuery, type ModuleContext } from "../sql/run"

/** A row of a file that is an address to invite. */
export interface ImportRow {
  /** Where it begins in the file; the first line is 1. */
  line: number
  email: string
  email_normalized: string
  /** As typed, where that is not `email`. */
  typed?: string
  /** The row's own message and groups, instead of the file's. */
  message?: string
  customer_group_ids?: string[]
}

/** A row of a file that made no invitation. */
export interface RejectedRow {
  line: number
  /** As typed, or the beginning of it. */
  email: string
  outcome: SubmissionOutcome
}

/** A stretch of a file, as it arrives. */
export interface NewChunk {
  id: string
  batch_id: string
  position: number
  rows: readonly ImportRow[]
  rejected: readonly RejectedRow[]
}

/** A chunk that is still to do. */
export interface ImportChunk {
  id: string
  rows: ImportRow[]
}

/** Stores a chunk; one with nothing to do is done already. */
export async function insertChunk(context: ModuleContext, chunk: NewChunk): Promise<void> {
  await runQuery(
    context,
    "insert-import-chunk",
    `insert into customer_invitation_import_chunk (id, batch_id, position, rows, rejected)
     values (?, ?, ?, ?::jsonb, ?::jsonb)`,
    [
      chunk.id,
      chunk.batch_id,
      chunk.position,
      chunk.rows.length > 0 ? JSON.stringify(chunk.rows) : null,
      JSON.stringify(chunk.rejected),
    ],
  )
}

/** The first chunks of a batch that are still to do; none when all are done. */
export async function nextChunks(
  context: ModuleContext,
  batchId: string,
  limit: number,
): Promise<ImportChunk[]> {
  return await runQuery<ImportChunk>(
    context,
    "next-import-chunks",
    `select id, rows from customer_invitation_import_chunk
     where batch_id = ? and rows is not null and deleted_at is null
     order by position
     limit ?`,
    [batchId, limit],
  )
}

/** Whether a batch has chunks that are still to do. */
export async function hasChunksLeft(context: ModuleContext, batchId: string): Promise<boolean> {
  const rows = await runQuery(
    context,
    "has-import-chunks-left",
    `select 1 from customer_invitation_import_chunk
     where batch_id = ? and rows is not null and deleted_at is null
     limit 1`,
    [batchId],
  )
  return rows.length > 0
}

/**
 * Marks a chunk as done, with what of it was rejected; false when it already was, or when a row was
 * taken out since it was read: that address must not be invited any more.
 */
export async function finishChunk(
  context: ModuleContext,
  chunk: Pick<ImportChunk, "id" | "rows">,
  rejected: readonly RejectedRow[],
): Promise<boolean> {
  const rows = await runQuery(
    context,
    "finish-import-chunk",
    `update customer_invitation_import_chunk
     set rows = null, updated_at = now(), rejected = case when ?::jsonb = '[]' then rejected else (
       select jsonb_agg(r order by (r->>'line')::int)
       from jsonb_array_elements(rejected || ?::jsonb) r) end
     where id = ? and jsonb_array_length(rows) = ?
     returning id`,
    [JSON.stringify(rejected), JSON.stringify(rejected), chunk.id, chunk.rows.length],
  )
  return rows.length > 0
}

/** Takes what is still to do out of a batch that has ended. */
export async function emptyChunks(context: ModuleContext, batchId: string): Promise<void> {
  await runQuery(
    context,
    "empty-import-chunks",
    `update customer_invitation_import_chunk set rows = null, updated_at = now()
     where batch_id = ? and rows is not null`,
    [batchId],
  )
}

/** Removes the chunks of a file that became no batch. */
export async function deleteChunks(context: ModuleContext, batchId: string): Promise<void> {
  await runQuery(
    context,
    "delete-import-chunks",
    `delete from customer_invitation_import_chunk c
     where c.batch_id = ?
       and not exists (select 1 from customer_invitation_batch b where b.id = c.batch_id)`,
    [batchId],
  )
}

/** Removes chunks that became no batch for an hour: the process died while the file arrived. */
export async function deleteAbandonedChunks(context: ModuleContext): Promise<number> {
  const rows = await runQuery(
    context,
    "delete-abandoned-import-chunks",
    `delete from customer_invitation_import_chunk c
     where c.updated_at < now() - interval '1 hour'
       and not exists (select 1 from customer_invitation_batch b where b.id = c.batch_id)
     returning c.id`,
  )
  return rows.length
}

/** The rejected rows of the first chunk from a position on that has any; null after the last. */
export async function readRejected(
  context: ModuleContext,
  batchId: string,
  from: number,
): Promise<{ position: number; rejected: RejectedRow[] } | null> {
  const [row] = await runQuery<{ position: number; rejected: RejectedRow[] }>(
    context,
    "read-rejected-rows",
    `select position, rejected from customer_invitation_import_chunk
     where batch_id = ? and position >= ? and rejected <> '[]' and deleted_at is null
     order by position
     limit 1`,
    [batchId, from],
  )
  return row ?? null
}
