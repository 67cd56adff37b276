import { OPEN_STATUSES } from "../status"
import { runQuery, sqlList, type ModuleContext } from "./run"

/** A delivery that this process may hand to the provider. */
export interface ClaimedDelivery {
  id: string
  invitation_id: string
  attempt: number
}

/** A claimed delivery with what its mail needs. */
export interface LoadedDelivery extends ClaimedDelivery {
  email: string
  email_normalized: string
  message: string | null
  inviter_id: string | null
  inviter_name: string | null
  sales_channel_id: string
  token_generation: number
  refusals: number
}

/**
 * Takes due deliveries for one process, oldest first, for the length of a lease.
 *
 * Invitations that are held by a registration, have ended or lapsed are left alone. Delivery and
 * invitation are locked together and locked ones are skipped, so that any number of processes can
 * claim at once and none ever waits: this is what keeps two mails of one delivery from going out.
 */
export async function claimDeliveries(
  context: ModuleContext,
  input: { lease_id: string; lease_seconds: number; limit: number },
): Promise<ClaimedDelivery[]> {
  return await runQuery<ClaimedDelivery>(
    context,
    "claim-deliveries",
    `
    with due as materialized (
      select d.id, d.invitation_id
      from customer_invitation_delivery d
      join customer_invitation i on i.id = d.invitation_id
      where d.status = 'queued' and d.next_attempt_at <= now() and d.deleted_at is null
        and i.status in (${sqlList(OPEN_STATUSES)}) and i.deleted_at is null
        and (i.expires_at is null or i.expires_at > now())
        and (i.hold_id is null or i.hold_expires_at <= now())
        and not exists (
          select 1 from customer_invitation_batch b where b.id = d.batch_id and b.status = 'paused')
      order by d.next_attempt_at, d.id
      limit ?
      for no key update of d, i skip locked
    ),
    claimed as (
      update customer_invitation_delivery d
      set status = 'sending', attempt = d.attempt + 1, lease_id = ?,
        lease_expires_at = now() + make_interval(secs => ?), updated_at = now()
      from due where d.id = due.id
      returning d.id, d.attempt, d.invitation_id
    ),
    shown as (
      update customer_invitation i set delivery_status = 'sending', updated_at = now()
      from due where i.id = due.invitation_id
    )
    select id, invitation_id, attempt from claimed`,
    [input.limit, input.lease_id, input.lease_seconds],
  )
}

/** Whether any delivery is due. */
export async function isAnyDue(context: ModuleContext): Promise<boolean> {
  const rows = await runQuery(
    context,
    "is-any-due",
    `select 1 from customer_invitation_delivery
     where status = 'queued' and next_attempt_at <= now() and deleted_at is null limit 1`,
  )
  return rows.length > 0
}

/** What the mails of a lease need, read at the last moment. */
export async function loadClaimed(
  context: ModuleContext,
  leaseId: string,
): Promise<LoadedDelivery[]> {
  return await runQuery<LoadedDelivery>(
    context,
    "load-claimed",
    `select d.id, d.invitation_id, d.attempt, d.refusals, i.email, i.email_normalized, i.message, i.inviter_id,
       i.inviter_name, i.sales_channel_id, i.token_generation
     from customer_invitation_delivery d
     join customer_invitation i on i.id = d.invitation_id
     where d.lease_id = ? and d.status = 'sending'
     order by d.next_attempt_at, d.id`,
    [leaseId],
  )
}

/**
 * Keeps the deliveries of a living process its own. Those that are just being settled are skipped:
 * they need no lease any more, and waiting for them could end in a circle.
 */
export async function renewLease(
  context: ModuleContext,
  input: { lease_id: string; lease_seconds: number },
): Promise<void> {
  await runQuery(
    context,
    "renew-lease",
    `
    with held as materialized (
      select id from customer_invitation_delivery
      where lease_id = ? and status = 'sending'
      for no key update skip locked
    )
    update customer_invitation_delivery d
    set lease_expires_at = now() + make_interval(secs => ?), updated_at = now()
    from held where d.id = held.id`,
    [input.lease_id, input.lease_seconds],
  )
}

/** A delivery whose process died, or lost its database, while it held it. */
export interface AbandonedDelivery {
  id: string
  attempt: number
  refusals: number
  possible_duplicate: boolean
  sales_channel_id: string
}

/** Takes over deliveries whose lease ran out, to find out what became of them. */
export async function takeOverAbandoned(
  context: ModuleContext,
  input: { lease_id: string; lease_seconds: number; limit: number },
): Promise<AbandonedDelivery[]> {
  return await runQuery<AbandonedDelivery>(
    context,
    "take-over-abandoned",
    `
    with abandoned as materialized (
      select id from customer_invitation_delivery
      where status = 'sending' and lease_expires_at < now() and deleted_at is null
      order by lease_expires_at
      limit ?
      for no key update skip locked
    )
    update customer_invitation_delivery d
    set lease_id = ?, lease_expires_at = now() + make_interval(secs => ?), updated_at = now()
    from abandoned, customer_invitation i
    where d.id = abandoned.id and i.id = d.invitation_id
    returning d.id, d.attempt, d.refusals, d.possible_duplicate, i.sales_channel_id`,
    [input.limit, input.lease_id, input.lease_seconds],
  )
}
