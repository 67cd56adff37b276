import { runQuery, type ModuleContext } from "../sql/run"

/**
 * Locks invitations until the transaction ends, in the order of their ids, as everybody does: for work
 * in several statements, each of which would lock others of them.
 */
export async function lockInvitations(
  context: ModuleContext,
  ids: readonly string[],
): Promise<void> {
  await runQuery(
    context,
    "lock-invitations",
    `select id from customer_invitation where id = any(?::text[]) order by id for no key update`,
    [ids],
  )
}
