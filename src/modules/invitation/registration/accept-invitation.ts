import { TRANSITIONS } from "../life/status"
import { LONGEST_KEY, runQuery, sqlList, type ModuleContext } from "../sql/run"

/** The account that a registration made. */
export interface AcceptedBy {
  invitation_id: string
  hold_id: string
  /** Who registered; another request of the same person may have the hold by now. */
  auth_identity_id: string
  invitee_id: string
  invitee_email: string
}

/** What follows from an acceptance. */
export interface AcceptedInvitation {
  customer_group_ids: string[]
  /** The invited address in its compared form. */
  email_normalized: string
  /** The provider had the mail to this address, so that its reader is the one who registered. */
  mailed: boolean
}

/**
 * Turns a held invitation into an accepted one. Whoever registered under the hold may do so also when it
 * has run out meanwhile, as long as nobody else has taken it: the account exists.
 *
 * @returns what follows, or `null` when the invitation is not this request's to accept.
 */
export async function acceptInvitation(
  context: ModuleContext,
  input: AcceptedBy,
): Promise<AcceptedInvitation | null> {
  const rule = TRANSITIONS.accept
  const [row] = await runQuery<AcceptedInvitation>(
    context,
    "accept-invitation",
    `
    with before as materialized (
      select id, status from customer_invitation where id = ?
      for no key update
    ),
    accepted as (
      update customer_invitation i
      set status = '${rule.to}', invitee_id = ?, invitee_email = left(?, ${LONGEST_KEY}), registered_at = now(),
        ended_at = now(), hold_id = null, hold_expires_at = null, hold_auth_identity_id = null,
        delivery_status = case when i.delivery_status = 'queued' then 'dropped'
          else i.delivery_status end,
        groups_joined_at = case when i.customer_group_ids = '{}' then now() end, updated_at = now()
      from before b
      where i.id = b.id and (i.hold_id = ? or i.hold_auth_identity_id = ?) and i.status in (${sqlList(rule.from)})
        and i.deleted_at is null
      returning i.id, i.customer_group_ids, i.email_normalized,
        b.status = '${TRANSITIONS.deliver.to}' and coalesce((
          select bool_and(not d.withheld) from customer_invitation_delivery d
          where d.invitation_id = i.id and d.status = 'sent'), false) as mailed
    ),
    dropped as (
      update customer_invitation_delivery d set status = 'dropped', updated_at = now()
      from accepted a where d.invitation_id = a.id and d.status = 'queued'
      returning d.invitation_id
    ),
    history as (
      insert into customer_invitation_history
        (id, invitation_id, status, actor_type, actor_id, created_at)
      select 'invthis_' || replace(gen_random_uuid()::text, '-', ''), a.id, '${rule.to}',
        'customer', ?, clock_timestamp()
      from accepted a
    )
    select customer_group_ids, email_normalized, mailed from accepted`,
    [
      input.invitation_id,
      input.invitee_id,
      input.invitee_email,
      input.hold_id,
      input.auth_identity_id,
      input.invitee_id,
    ],
  )
  return row ?? null
}

/** An accepted invitation whose invitee is not known to be in the groups. */
export interface PendingGroups {
  invitation_id: string
  invitee_id: string
  customer_group_ids: string[]
}

/** Accepted invitations whose process died before the groups were joined. */
export async function findPendingGroups(
  context: ModuleContext,
  limit: number,
): Promise<PendingGroups[]> {
  return await runQuery<PendingGroups>(
    context,
    "find-pending-groups",
    `select id as invitation_id, invitee_id, customer_group_ids
     from customer_invitation
     where status = '${TRANSITIONS.accept.to}' and groups_joined_at is null
       and registered_at < now() - interval '30 seconds' and deleted_at is null
     order by registered_at
     limit ?`,
    [limit],
  )
}

/** Notes that an invitee is in the groups of the invitation. */
export async function markGroupsJoined(
  context: ModuleContext,
  invitationId: string,
): Promise<void> {
  await runQuery(
    context,
    "mark-groups-joined",
    `update customer_invitation set groups_joined_at = now(), updated_at = now()
     where id = ? and groups_joined_at is null`,
    [invitationId],
  )
}
