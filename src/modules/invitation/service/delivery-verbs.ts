import * as claiming from "../delivery/claim-deliveries"
import * as leases from "../delivery/delivery-leases"
import { findSendable } from "../delivery/find-sendable"
import { findOutage, settlePace, takeRoom, useRoom } from "../delivery/pace"
import type { ModuleContext } from "../sql/run"
import {
  settleDeliveries,
  type DeliveryOutcome,
  type SettledDeliveries,
} from "../delivery/settle-deliveries"
import { toHashedAddress } from "../suppression/suppression"
import { getShopSettings } from "./look-ups"
import type { Parts } from "./parts"
import { reads, writes } from "./verb"

/** For whom to claim, and how fast mails may leave. */
export interface ClaimInput {
  lease_id: string
  batch_size: number
  batch_interval_seconds: number
}

/** What a process may send now. */
export interface Claim {
  deliveries: claiming.ClaimedDelivery[]
  /** Mails are due, and the pace has no room for them for so many seconds; else null. */
  wait_seconds: number | null
}

/** The outbox: taking mails that are due, and writing down what became of them. */
export const deliveryVerbs = {
  /**
   * One try to take the next claim of due deliveries for this process, as far as the shop's pace allows.
   * `held`: how many were put off for their recipient's sake.
   */
  claimNext: writes(
    async (parts, context, input: ClaimInput): Promise<{ claim: Claim; held: number }> => {
      const lease_seconds = parts.options.sending.leaseSeconds
      const pace = {
        batch_size: input.batch_size,
        interval_seconds: input.batch_interval_seconds,
        lease_seconds,
      }
      const { room, wait_seconds } = await takeRoom(context, pace)
      if (room === 0) {
        const due = await claiming.isAnyDue(context)
        return { claim: { deliveries: [], wait_seconds: due ? wait_seconds : null }, held: 0 }
      }
      const due = await claiming.lockDue(context, room)
      const { claimed, held } = await claimLocked(parts, context, input.lease_id, due)
      if (claimed.length > 0) {
        await useRoom(context, pace, claimed.length)
      }
      return { claim: { deliveries: claimed, wait_seconds: null }, held }
    },
  ),

  /** What the mails of a lease need. */
  loadClaimed: reads((_parts, context, leaseId: string) => claiming.loadClaimed(context, leaseId)),

  /** Which of the mails of a lease may still leave. */
  findSendable: reads((_parts, context, leaseId: string, ids: readonly string[]) =>
    findSendable(context, leaseId, ids),
  ),

  /** Why the provider took none of the last mails; null: it did, or nobody knows. */
  findOutage: reads((_parts, context) => findOutage(context)),

  /** Keeps a living process's deliveries its own. */
  renewLease: writes(async (parts, context, leaseId: string): Promise<void> => {
    const lease_seconds = parts.options.sending.leaseSeconds
    await leases.renewLease(context, { lease_id: leaseId, lease_seconds })
  }),

  /** Leaves to the recovery what a process cannot tell the fate of; see {@link leases.leaveToRecovery}. */
  leaveToRecovery: writes((_parts, context, leaseId: string) =>
    leases.leaveToRecovery(context, leaseId),
  ),

  /** Takes over deliveries of processes that died. */
  takeOverAbandoned: writes(
    async (
      parts,
      context,
      input: { lease_id: string; limit: number },
    ): Promise<leases.AbandonedDelivery[]> => {
      const lease_seconds = parts.options.sending.leaseSeconds
      return await leases.takeOverAbandoned(context, { ...input, lease_seconds })
    },
  ),

  /**
   * Writes down what became of claimed deliveries, and lets the pause after them begin.
   *
   * @param trial - whether these are all that was claimed, and one; left out: whether they are one.
   */
  settleDeliveries: writes(
    async (
      parts,
      context,
      leaseId: string,
      outcomes: readonly DeliveryOutcome[],
      trial: boolean = outcomes.length === 1,
    ): Promise<SettledDeliveries> => {
      const settled = await settleDeliveries(context, leaseId, outcomes)
      // With the context: a second connection here, while holding the first, can empty the pool.
      const shop = await getShopSettings(parts, context)
      const tried = outcomes.filter(({ withheld }) => !withheld)
      const refusals = tried.filter(({ refused_by: by }) => by === "provider")
      const worked = tried.filter(
        ({ status, refused_by: by }) => status === "sent" || by === "recipient",
      )
      await settlePace(context, {
        interval_seconds: shop.batch_interval_seconds,
        retry_seconds: parts.options.sending.retrySeconds,
        worked: worked.length,
        refused: refusals.length,
        reason: refusals.at(-1)?.error ?? null,
        trial: trial ?? outcomes.length === 1,
      })
      return settled
    },
  ),
}

/** Claims those of some locked deliveries whose recipients may get one more mail. */
async function claimLocked(
  parts: Parts,
  context: ModuleContext,
  lease_id: string,
  due: readonly claiming.DueDelivery[],
): Promise<claiming.ClaimResult> {
  if (due.length === 0) {
    return { claimed: [], held: 0 }
  }
  const { recipient_limit_count: count, recipient_limit_days: days } = await getShopSettings(
    parts,
    context,
  )
  const candidates = due.map(({ id, limited, email }) => {
    const { hash, hashes } = toHashedAddress(parts.keys.address, email)
    return { id, limited, recipient_hash: hash, hashes }
  })
  const lease_seconds = parts.options.sending.leaseSeconds
  const limit = { count, days }
  return await claiming.claimLocked(context, candidates, { lease_id, lease_seconds, limit })
}
