import { OPEN_STATUSES } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/**
 * Locks invitations that ended so long ago that a stranger's address must not be kept any more, the
 * oldest first. Those that made an account are not among them. Locked rows are skipped, so that the
 * job never waits; one whose mail is still at the provider's comes later.
 */
export async function lockOutdated(
  context: ModuleContext,
  { days, limit }: { days: number; limit: number },
): Promise<string[]> {
  const rows = await runQuery<{ id: string }>(
    context,
    "lock-outdated",
    `select i.id from customer_invitation i
     where i.status in ('discarded', 'expired') and i.erased_at is null and i.deleted_at is null
       and i.ended_at <= now() - make_interval(days => ?)
       and i.delivery_status is distinct from 'sending'
     order by i.ended_at
     limit ?
     for no key update skip locked`,
    [days, limit],
  )
  return rows.map(({ id }) => id)
}

/**
 * Erases whom ended invitations were for, and what was said to them. Status, dates, ids and group
 * stay, and so all numbers. Free data of the shop goes too: nobody here can know what it holds.
 *
 * @param names - whether to erase the inviter's name and address as well.
 * @returns the ids of those that were erased now.
 */
export async function eraseRecipients(
  context: ModuleContext,
  ids: readonly string[],
  { names }: { names: boolean },
): Promise<string[]> {
  const rows = await runQuery<{ id: string }>(
    context,
    "erase-recipients",
    `
    with erased as (
      update customer_invitation i
      set email = null, email_normalized = null, invitee_email = null, message = null,
        metadata = null, erased_at = now(), updated_at = now()
        ${names ? ", inviter_email = null, inviter_name = null" : ""}
      where i.id = any(?::text[]) and i.erased_at is null
        and i.status not in (${sqlList(OPEN_STATUSES)})
      returning i.id
    ),
    reasons as (
      update customer_invitation_delivery d set last_error = null
      from erased e where d.invitation_id = e.id and d.last_error is not null
    )
    select id from erased`,
    [ids],
  )
  return rows.map(({ id }) => id)
}

/** Erases who invited, and what they wrote; answers how many had something of it. */
export async function eraseInviters(
  context: ModuleContext,
  ids: readonly string[],
): Promise<number> {
  const rows = await runQuery(
    context,
    "erase-inviters",
    `update customer_invitation i
     set inviter_email = null, inviter_name = null, message = null, updated_at = now()
     where i.id = any(?::text[])
       and (i.inviter_email is not null or i.inviter_name is not null or i.message is not null)
     returning i.id`,
    [ids],
  )
  return rows.length
}

/** Erases with which address accounts were opened; answers how many had one. */
export async function eraseInvitees(
  context: ModuleContext,
  ids: readonly string[],
): Promise<number> {
  const rows = await runQuery(
    context,
    "erase-invitees",
    `update customer_invitation i set invitee_email = null, updated_at = now()
     where i.id = any(?::text[]) and i.invitee_email is not null
     returning i.id`,
    [ids],
  )
  return rows.length
}
