import { OPEN_STATUSES } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/**
 * Which of the mails of a lease may still leave: the lease is not over, nobody has taken them over,
 * their invitations are open and not erased, and their batch was neither paused nor canceled meanwhile.
 */
export async function findSendable(
  context: ModuleContext,
  leaseId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await runQuery<{ id: string }>(
    context,
    "find-sendable",
    `select d.id
     from customer_invitation_delivery d
     join customer_invitation i on i.id = d.invitation_id
     left join customer_invitation_batch b on b.id = d.batch_id
     where d.id = any(?::text[]) and d.lease_id = ? and d.status = 'sending'
       and d.lease_expires_at > now()
       and i.status in (${sqlList(OPEN_STATUSES)}) and i.erased_at is null
       and (b.status is null or b.status not in ('paused', 'canceled'))`,
    [ids, leaseId],
  )
  return new Set(rows.map(({ id }) => id))
}
