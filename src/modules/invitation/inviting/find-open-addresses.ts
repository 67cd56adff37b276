import { OPEN_STATUSES } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/**
 * Which of these addresses the scope already has an open invitation to: one look at the unique index
 * for each. Asked for all at once, Postgres walks through the whole scope where the table has grown
 * since its statistics were made.
 */
export async function findOpenAddresses(
  context: ModuleContext,
  dedupeScope: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  const rows = await runQuery<{ email_normalized: string }>(
    context,
    "find-open-addresses",
    `select o.email_normalized
     from unnest(?::text[]) a(email_normalized)
     cross join lateral (
       select i.email_normalized from customer_invitation i
       where i.dedupe_scope = ? and i.email_normalized = a.email_normalized
         and i.status in (${sqlList(OPEN_STATUSES)}) and i.deleted_at is null
       limit 1) o`,
    [addresses, dedupeScope],
  )
  return new Set(rows.map((row) => row.email_normalized))
}
