import { runQuery, type ModuleContext } from "../sql/run"

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

/**
 * Takes what is still being sent under a lease out of its owner's hands: only the recovery may say what
 * becomes of it, once the time of the lease is over.
 */
export async function leaveToRecovery(context: ModuleContext, leaseId: string): Promise<void> {
  await runQuery(
    context,
    "leave-to-recovery",
    `update customer_invitation_delivery
     set lease_id = 'left_' || lease_id, updated_at = now()
     where lease_id = ? and status = 'sending'`,
    [leaseId],
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
