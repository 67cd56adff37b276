import { OPEN_STATUSES } from "../status"
import { runQuery, sqlList, type ModuleContext } from "./run"

/** Which of these addresses the scope already has an open invitation to; one look at the index. */
export async function findOpenAddresses(
  context: ModuleContext,
  dedupeScope: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  const rows = await runQuery<{ email_normalized: string }>(
    context,
    "find-open-addresses",
    `select email_normalized from customer_invitation
     where dedupe_scope = ? and email_normalized = any(?::text[])
       and status in (${sqlList(OPEN_STATUSES)}) and deleted_at is null`,
    [dedupeScope, addresses],
  )
  return new Set(rows.map((row) => row.email_normalized))
}
