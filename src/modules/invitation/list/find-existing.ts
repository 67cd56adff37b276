import { runQuery, type ModuleContext } from "../sql/run"

/** Those of some ids that invitations have; thousands at once, for which Medusa's own query is slow. */
export async function findExisting(
  context: ModuleContext,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await runQuery<{ id: string }>(
    context,
    "find-existing",
    "select id from customer_invitation where id = any(?::text[]) and deleted_at is null",
    [ids],
  )
  return rows.map(({ id }) => id)
}
