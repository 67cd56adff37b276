import { runQuery, type ModuleContext } from "../sql/run"

/** Stores the batch of an admin's submission, whose making ends with the same transaction. */
export async function insertBatch(
  context: ModuleContext,
  batch: { id: string; total: number; created: number; created_by: string | null },
): Promise<void> {
  await runQuery(
    context,
    "insert-batch",
    `insert into customer_invitation_batch (id, kind, status, total, created, skipped, created_by)
     values (?, 'create', 'completed', ?, ?, ?, ?)`,
    [batch.id, batch.total, batch.created, batch.total - batch.created, batch.created_by],
  )
}
