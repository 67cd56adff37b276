import { TRANSITIONS, type ActorType } from "./status"
import { runQuery, type ModuleContext } from "../sql/run"
import { allowedSql } from "./guards"

/** Who changes something, and why. */
export interface Actor {
  type: ActorType
  id: string | null
}

/** What to discard; of several conditions all must hold. */
export interface DiscardInput {
  ids?: readonly string[]
  inviter_id?: string
  sales_channel_id?: string
  /** Most at once; left out: all. */
  limit?: number
  actor: Actor
  /** A stable word for the history, such as `inviter_deleted`. */
  reason: string | null
}

/**
 * Discards what may be discarded (for a customer: cancels), drops the queued mails and writes the
 * history. Needs a transaction: rows are locked by a statement of its own, because the next one must
 * see the mails that somebody queued while it waited for the lock.
 *
 * The guard is the WHERE of the lock: of a discard and an acceptance at once, the second finds the
 * status changed and does nothing.
 *
 * @returns the ids of those that were discarded.
 */
export async function discardInvitations(
  context: ModuleContext,
  input: DiscardInput,
): Promise<string[]> {
  const { actor, ids, inviter_id: inviterId, sales_channel_id: channelId, limit } = input
  if (ids?.length === 0) {
    return []
  }
  const action = actor.type === "customer" ? "cancel" : "discard"
  const conditions = [
    ...(ids ? [{ sql: "i.id = any(?::text[])", value: ids }] : []),
    ...(inviterId ? [{ sql: "i.inviter_id = ?", value: inviterId }] : []),
    ...(channelId ? [{ sql: "i.sales_channel_id = ?", value: channelId }] : []),
  ]
  if (conditions.length === 0) {
    return []
  }
  const locked = await runQuery<{ id: string }>(
    context,
    "lock-discardable",
    `select i.id from customer_invitation i
     where ${allowedSql(action, "i")} and ${conditions.map(({ sql }) => sql).join(" and ")}
     order by i.id
     limit ?
     for no key update`,
    [...conditions.map(({ value }) => value), limit ?? null],
  )
  if (locked.length === 0) {
    return []
  }
  const rows = await runQuery<{ id: string }>(
    context,
    "discard-invitations",
    `
    with locked as (
      select unnest(?::text[]) as id
    ),
    dropped as (
      update customer_invitation_delivery d
      set status = 'dropped', updated_at = now()
      from locked l where d.invitation_id = l.id and d.status = 'queued'
      returning d.invitation_id
    ),
    ended as (
      update customer_invitation i
      set status = '${TRANSITIONS[action].to}', ended_at = now(), updated_at = now(),
        hold_id = null, hold_expires_at = null, hold_auth_identity_id = null,
        delivery_status = case when i.id in (select invitation_id from dropped)
          then 'dropped' else i.delivery_status end
      from locked l where i.id = l.id
      returning i.id
    ),
    history as (
      insert into customer_invitation_history
        (id, invitation_id, status, actor_type, actor_id, reason, created_at)
      select 'invthis_' || replace(gen_random_uuid()::text, '-', ''), e.id,
        '${TRANSITIONS[action].to}', ?, ?, ?, clock_timestamp()
      from ended e
    )
    select id from ended`,
    [locked.map(({ id }) => id), actor.type, actor.id, input.reason],
  )
  return rows.map((row) => row.id)
}
