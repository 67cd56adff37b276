import { TRANSITIONS, type ActorType } from "../status"
import { runQuery, sqlList, type ModuleContext } from "./run"

/** Who changes something, and why. */
export interface Actor {
  type: ActorType
  id: string | null
}

/**
 * Discards those of the given invitations that may be discarded, drops their queued mails and
 * writes their history, in one statement.
 *
 * The guard is the WHERE: of a discard and an acceptance at once, the second finds the status
 * changed and does nothing.
 *
 * @returns the ids of those that were discarded.
 */
export async function discardInvitations(
  context: ModuleContext,
  input: { ids: readonly string[]; actor: Actor; reason: string | null; inviter_id?: string },
): Promise<string[]> {
  const rule = TRANSITIONS[input.actor.type === "customer" ? "cancel" : "discard"]
  const rows = await runQuery<{ id: string }>(
    context,
    "discard-invitations",
    `
    with locked as materialized (
      select id from customer_invitation
      where id = any(?::text[]) and status in (${sqlList(rule.from)}) and deleted_at is null
        and (hold_id is null or hold_expires_at <= now())
        and (?::text is null or inviter_id = ?)
      order by id
      for no key update
    ),
    dropped as (
      update customer_invitation_delivery d
      set status = 'dropped', updated_at = now()
      from locked l where d.invitation_id = l.id and d.status = 'queued'
      returning d.invitation_id
    ),
    ended as (
      update customer_invitation i
      set status = '${rule.to}', ended_at = now(), updated_at = now(), hold_id = null,
        hold_expires_at = null, hold_auth_identity_id = null,
        delivery_status = case when i.id in (select invitation_id from dropped)
          then 'dropped' else i.delivery_status end
      from locked l where i.id = l.id and i.status in (${sqlList(rule.from)})
      returning i.id
    ),
    history as (
      insert into customer_invitation_history
        (id, invitation_id, status, actor_type, actor_id, reason, created_at)
      select 'invthis_' || replace(gen_random_uuid()::text, '-', ''), e.id, '${rule.to}',
        ?, ?, ?, clock_timestamp()
      from ended e
    )
    select id from ended`,
    [
      input.ids,
      input.inviter_id ?? null,
      input.inviter_id ?? null,
      input.actor.type,
      input.actor.id,
      input.reason,
    ],
  )
  return rows.map((row) => row.id)
}
