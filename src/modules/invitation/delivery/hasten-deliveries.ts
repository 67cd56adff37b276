import { runQuery, type ModuleContext } from "../sql/run"
import { allowedSql } from "../life/guards"

/**
 * Makes mails due that wait in the queue for another try, or for their recipients' limits; the latter
 * are no longer a customer's then. What is due anyway is left alone; a paused batch stays paused.
 *
 * @returns the ids of their invitations.
 */
export async function hastenDeliveries(
  context: ModuleContext,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await runQuery<{ invitation_id: string }>(
    context,
    "hasten-deliveries",
    `
    with locked as materialized (
      select i.id from customer_invitation i
      where i.id = any(?::text[]) and ${allowedSql("hasten", "i")}
      order by i.id
      for no key update
    )
    update customer_invitation_delivery d
    set next_attempt_at = now(), held = false, updated_at = now(),
      caused_by = case when d.held then null else d.caused_by end
    from locked l
    where d.invitation_id = l.id and d.status = 'queued' and d.deleted_at is null
      and d.next_attempt_at > now()
    returning d.invitation_id`,
    [ids],
  )
  return rows.map(({ invitation_id: id }) => id)
}
