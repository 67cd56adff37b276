import { runQuery, type ModuleContext } from "../sql/run"

/** How far a batch is, as the API shows it. */
export interface BatchProgress {
  id: string
  kind: "create" | "import" | "send" | "discard"
  status: "queued" | "running" | "paused" | "completed" | "failed" | "canceled"
  /** Entries handed in, or invitations selected. */
  total: number
  created: number
  skipped: number
  discarded: number
  /** An import that makes nothing, and whose `created` counts what would be made. */
  dry_run: boolean
  /** Mails still to leave. */
  queued: number
  sent: number
  failed: number
  /** Mails that left within the last minute. */
  rate_per_minute: number
  /**
   * Seconds until all have left at that rate; null while that, or how many there are, is unknown, and
   * where it will not come to an end: paused, or ended with work left.
   */
  eta_seconds: number | null
  error: string | null
  created_by: string | null
  created_at: Date
  updated_at: Date
}

/** Which batches to look at, newest first. */
export interface BatchPage {
  ids?: readonly string[]
  limit: number
  offset: number
}

/**
 * The progress of batches: their own counters and, read off one index, the states of their mails.
 * A batch whose own work is done is completed once none of its mails is on the way any more.
 */
export async function readBatchProgress(
  context: ModuleContext,
  { ids, limit, offset }: BatchPage,
): Promise<BatchProgress[]> {
  return await runQuery<BatchProgress>(
    context,
    "batch-progress",
    `
    with page as (
      select * from customer_invitation_batch b
      where deleted_at is null and (?::text[] is null or b.id = any(?::text[]))
      order by b.created_at desc, b.id desc
      limit ? offset ?
    )
    select p.id, p.kind, p.total, p.created, p.skipped, p.discarded, p.dry_run, p.error,
      p.created_by, p.created_at, p.updated_at,
      m.queued, m.sent, m.failed, m.recent as rate_per_minute,
      case when p.status = 'completed' and m.queued > 0 then 'running' else p.status end as status,
      case when p.status in ('queued', 'running', 'paused') then null
        when m.queued = 0 then case p.status when 'completed' then 0 end
        when m.recent > 0 then ceil(m.queued * 60.0 / m.recent)::int end as eta_seconds
    from page p
    cross join lateral (
      select
        count(*) filter (where d.status in ('queued', 'sending'))::int as queued,
        count(*) filter (where d.status = 'sent')::int as sent,
        count(*) filter (where d.status in ('failed', 'unknown'))::int as failed,
        count(*) filter (where d.status = 'sent' and d.sent_at > now() - interval '1 minute')::int
          as recent
      from customer_invitation_delivery d
      where d.batch_id = p.id and d.deleted_at is null
    ) m
    order by p.created_at desc, p.id desc`,
    [ids ?? null, ids ?? null, limit, offset],
  )
}

/**
 * Those of the batches that have nothing left to do and none of whose mails is on the way: what a
 * process asks after each handful of mails, so it stops at the first that it finds.
 */
export async function findFinishedBatches(
  context: ModuleContext,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await runQuery<{ id: string }>(
    context,
    "find-finished-batches",
    `select b.id from customer_invitation_batch b
     where b.id = any(?::text[]) and b.status = 'completed' and not exists (
       select 1 from customer_invitation_delivery d
       where d.batch_id = b.id and d.status in ('queued', 'sending') and d.deleted_at is null)`,
    [ids],
  )
  return rows.map(({ id }) => id)
}

/** How many batches there are. */
export async function countBatches(context: ModuleContext): Promise<number> {
  const [row] = await runQuery<{ count: number }>(
    context,
    "count-batches",
    "select count(*)::int as count from customer_invitation_batch where deleted_at is null",
  )
  return row?.count ?? 0
}
