import { setTimeout as sleep } from "node:timers/promises"
import type {
  DeliveryOutcome,
  InvitationModuleService,
  SettledDeliveries,
} from "../modules/invitation"

/** Pauses between the tries, in milliseconds: together shorter than a usual lease. */
const PAUSES_MS = [200, 500, 1_000, 3_000, 5_000, 10_000]

/**
 * Writes down what became of a batch, and tries again while the database is away for a moment: the
 * mails are out, and only this process knows of those that failed.
 *
 * @throws what the last try threw. The recovery then finds out what it can.
 */
export async function settleInTime(
  invitations: InvitationModuleService,
  leaseId: string,
  outcomes: readonly DeliveryOutcome[],
  trial: boolean,
): Promise<SettledDeliveries> {
  for (const pause of PAUSES_MS) {
    try {
      return await invitations.settleDeliveries(leaseId, outcomes, trial)
    } catch {
      await sleep(pause)
    }
  }
  return await invitations.settleDeliveries(leaseId, outcomes, trial)
}
