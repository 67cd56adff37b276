// Room `delivery`: the outbox: queueing mails, claiming those that are due, leases, the pace, the
// limits of recipients, and writing down what became of each.

import { OPEN_STATUSES } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

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

/** A delivery that is due, and locked until the transaction ends. */
export interface DueDelivery {
  id: string
  /** To whom, in the compared form. */
  email: string
  /** Whether a customer caused it, so that the limits of recipients count. */
  limited: boolean
}

/**
 * Finds due deliveries, oldest first, and locks them for a claim.
 *
 * Invitations that are held by a registration, have ended or lapsed are left alone. Delivery and
 * invitation are locked together and locked ones are skipped, so that any number of processes can
 * claim at once and none ever waits: this is what keeps two mails of one delivery from going out.
 *
 * Paused and canceled batches are named by NOT IN: with NOT EXISTS the planner takes nearly all mails of one batch
 * for paused, and sorts the whole queue instead of reading the head of its index.
 */
export async function lockDue(context: ModuleContext, limit: number): Promise<DueDelivery[]> {
  return await runQuery<DueDelivery>(
    context,
    "lock-due",
    `
    select d.id, i.email_normalized as email, d.caused_by is not null as limited
    from customer_invitation_delivery d
    join customer_invitation i on i.id = d.invitation_id
    where d.status = 'queued' and d.next_attempt_at <= now() and d.deleted_at is null
      and i.status in (${sqlList(OPEN_STATUSES)}) and i.deleted_at is null
      and (i.expires_at is null or i.expires_at > now())
      and (i.hold_id is null or i.hold_expires_at <= now())
      and (d.batch_id is null or d.batch_id not in (
        select b.id from customer_invitation_batch b where b.status in ('paused', 'canceled')))
    order by d.next_attempt_at, d.id
    limit ?
    for no key update of d, i skip locked`,
    [limit],
  )
}

/** A delivery that is due, with its recipient as the limits count it. */
export interface ClaimCandidate {
  id: string
  limited: boolean
  recipient_hash: string
  /** Hashes under all keys, by which earlier mails to the same address are found. */
  hashes: readonly string[]
}

/** How many customers' mails one address gets, over all inviters. */
export interface RecipientLimit {
  count: number
  days: number
}

/** What a claim did to those that were due. */
export interface ClaimResult {
  claimed: ClaimedDelivery[]
  /** How many were put off, because their recipients got enough for now. */
  held: number
}

/**
 * Claims locked deliveries for the length of a lease, and puts off those whose recipient may not get
 * one more yet: they leave the queue's way until that moment.
 *
 * What customers caused is counted for each recipient, whatever inviter, channel or secret: what was
 * sent, is being sent, or may have gone out; of several at once only the first is let through. The
 * count holds because claims take turns, under the lock of the pace. Looked up by an index that has
 * customers' mails only, of which one address never has many.
 */
export async function claimLocked(
  context: ModuleContext,
  candidates: readonly ClaimCandidate[],
  input: { lease_id: string; lease_seconds: number; limit: RecipientLimit },
): Promise<ClaimResult> {
  const rows = await runQuery<ClaimedDelivery & { held: boolean }>(
    context,
    "claim-locked",
    `
    with candidate as materialized (
      select c.* from rows from (
        jsonb_to_recordset(?::jsonb) as (id text, limited boolean, recipient_hash text, hashes text[])
      ) with ordinality as c(id, limited, recipient_hash, hashes, position)
    ),
    earlier as materialized (
      select c.id,
        greatest(max(m.at) + interval '24 hours',
          (array_agg(m.at order by m.at desc))[?] + make_interval(days => ?)) as allowed_at
      from candidate c
      cross join lateral (
        select coalesce(d.sent_at, d.claimed_at) as at
        from customer_invitation_delivery d
        where d.recipient_hash = any(c.hashes) and d.caused_by is not null and d.deleted_at is null
          and d.id <> c.id
          and (d.status in ('sending', 'sent', 'unknown') or d.possible_duplicate)
      ) m
      where c.limited
      group by c.id
    ),
    judged as (
      select c.*, case when e.allowed_at > now() then e.allowed_at end as held_until
      from candidate c left join earlier e on e.id = c.id
    ),
    verdict as materialized (
      select j.id, j.recipient_hash,
        case when j.limited and j.held_until is null and row_number() over (
            partition by j.recipient_hash, j.limited, j.held_until is null order by j.position) > 1
          then now() + interval '24 hours' else j.held_until end as held_until
      from judged j
    ),
    held as (
      update customer_invitation_delivery d
      set next_attempt_at = v.held_until, held = true, updated_at = now()
      from verdict v where d.id = v.id and v.held_until is not null
      returning d.id, d.attempt, d.invitation_id, true as held
    ),
    claimed as (
      update customer_invitation_delivery d
      set status = 'sending', attempt = d.attempt + 1, lease_id = ?,
        lease_expires_at = now() + make_interval(secs => ?), held = false,
        recipient_hash = v.recipient_hash, claimed_at = now(), updated_at = now()
      from verdict v where d.id = v.id and v.held_until is null
      returning d.id, d.attempt, d.invitation_id, false as held
    ),
    shown as (
      update customer_invitation i set delivery_status = 'sending', updated_at = now()
      from claimed c where i.id = c.invitation_id
    )
    select id, invitation_id, attempt, held from claimed
    union all
    select id, invitation_id, attempt, held from held`,
    [
      JSON.stringify(candidates),
      input.limit.count,
      input.limit.days,
      input.lease_id,
      input.lease_seconds,
    ],
  )
  const claimed = rows.filter(({ held }) => !held)
  return {
    claimed: claimed.map(({ id, invitation_id, attempt }) => ({ id, invitation_id, attempt })),
    held: rows.length - claimed.length,
  }
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

/**
 * What the mails of a lease need, read at the last moment. Of one whose address was erased since the
 * claim there is nothing to send; the recovery drops it.
 */
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
     where d.lease_id = ? and d.status = 'sending' and i.erased_at is null
     order by d.next_attempt_at, d.id`,
    [leaseId],
  )
}
