import { runQuery, type ModuleContext } from "../sql/run"

/** What all invitations of one file have in common; a row's own message and group go first. */
export interface ImportCommon {
  message: string | null
  sales_channel_id: string
  sales_channel_name: string | null
  customer_group_ids: readonly string[]
  expires_after_days: number | null
  /** Whether a mail is queued with each. */
  send: boolean
}

/** A file that lies in chunks, and what is to become of it. */
export interface NewImport {
  /** The id that its chunks already have. */
  id: string
  chunks: number
  /** Rows in the file. */
  total: number
  /** Rows already rejected while it arrived. */
  skipped: number
  dry_run: boolean
  common: ImportCommon
  created_by: string | null
}

/**
 * Stores the batch of a file that has arrived. Touches its chunks, so that those who clear away what
 * was left lying see that it was not.
 *
 * @returns false when not all chunks are there (any more), and nothing is stored.
 */
export async function insertImport(context: ModuleContext, file: NewImport): Promise<boolean> {
  const rows = await runQuery(
    context,
    "insert-import",
    `
    with chunks as (
      update customer_invitation_import_chunk set updated_at = now()
      where batch_id = ?
      returning id
    )
    insert into customer_invitation_batch
      (id, kind, status, total, skipped, dry_run, common, created_by)
    select ?, 'import', 'queued', ?, ?, ?, ?::jsonb, ?
    where (select count(*) from chunks) = ?
    returning id`,
    [
      file.id,
      file.id,
      file.total,
      file.skipped,
      file.dry_run,
      JSON.stringify(file.common),
      file.created_by,
      file.chunks,
    ],
  )
  return rows.length > 0
}
