import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { MailSlots } from "../process/mail-slots"
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
import { SuppressionService } from "./suppression-service"

/** For whom to claim, and how fast mails may leave. */
interface ClaimInput {
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
export class DeliveryService extends SuppressionService {
  private readonly slots_ = new MailSlots(this.options_.sending.concurrency)

  /**
   * The slots for mails of this process, as many as `sending.concurrency` says. Here, because within
   * a workflow this service comes in another wrapping each time, to which nothing can be tied.
   */
  async mailSlots(): Promise<MailSlots> {
    return this.slots_
  }

  /**
   * Takes the next batch of due deliveries for this process, as far as the shop's pace allows. Those
   * that are put off for their recipient's sake are no reason to come back with nothing.
   */
  @InjectManager()
  async claimDeliveries(
    input: ClaimInput,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<Claim> {
    for (;;) {
      const { claim, held } = await this.claimNext_(input, context)
      if (claim.deliveries.length > 0 || held === 0) {
        return claim
      }
    }
  }

  /** One try at a batch, in a short transaction of its own. */
  @InjectTransactionManager()
  protected async claimNext_(
    input: ClaimInput,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<{ claim: Claim; held: number }> {
    const lease_seconds = this.options_.sending.leaseSeconds
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
    const { claimed, held } = await this.claimLocked_(input.lease_id, due, context)
    if (claimed.length > 0) {
      await useRoom(context, pace, claimed.length)
    }
    return { claim: { deliveries: claimed, wait_seconds: null }, held }
  }

  /** Claims those of some locked deliveries whose recipients may get one more mail. */
  private async claimLocked_(
    lease_id: string,
    due: readonly claiming.DueDelivery[],
    context: ModuleContext,
  ): Promise<claiming.ClaimResult> {
    if (due.length === 0) {
      return { claimed: [], held: 0 }
    }
    const [shop] = await this.getSettingsOf([null], context)
    const { recipient_limit_count: count, recipient_limit_days: days } = shop ?? this.defaults_
    const candidates = due.map(({ id, limited, email }) => {
      const { hash, hashes } = toHashedAddress(this.addressKeys_, email)
      return { id, limited, recipient_hash: hash, hashes }
    })
    const lease_seconds = this.options_.sending.leaseSeconds
    const limit = { count, days }
    return await claiming.claimLocked(context, candidates, { lease_id, lease_seconds, limit })
  }

  /** What the mails of a lease need. */
  @InjectManager()
  async loadClaimed(
    leaseId: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<claiming.LoadedDelivery[]> {
    return await claiming.loadClaimed(context, leaseId)
  }

  /** Which of the mails of a lease may still leave. */
  @InjectManager()
  async findSendable(
    leaseId: string,
    ids: readonly string[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<Set<string>> {
    return await findSendable(context, leaseId, ids)
  }

  /** Why the provider took none of the last mails; null: it did, or nobody knows. */
  @InjectManager()
  async findOutage(@MedusaContext() context: ModuleContext = {}): Promise<string | null> {
    return await findOutage(context)
  }

  /** Keeps a living process's deliveries its own. */
  @InjectTransactionManager()
  async renewLease(leaseId: string, @MedusaContext() context: ModuleContext = {}): Promise<void> {
    const lease_seconds = this.options_.sending.leaseSeconds
    await leases.renewLease(context, { lease_id: leaseId, lease_seconds })
  }

  /** Leaves to the recovery what a process cannot tell the fate of; see {@link leases.leaveToRecovery}. */
  @InjectTransactionManager()
  async leaveToRecovery(
    leaseId: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<void> {
    await leases.leaveToRecovery(context, leaseId)
  }

  /** Takes over deliveries of processes that died. */
  @InjectTransactionManager()
  async takeOverAbandoned(
    input: { lease_id: string; limit: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<leases.AbandonedDelivery[]> {
    const lease_seconds = this.options_.sending.leaseSeconds
    return await leases.takeOverAbandoned(context, { ...input, lease_seconds })
  }

  /**
   * Writes down what became of claimed deliveries, and lets the pause after them begin.
   *
   * @param trial - whether these are all that was claimed, and one; left out: whether they are one.
   */
  @InjectTransactionManager()
  async settleDeliveries(
    leaseId: string,
    outcomes: readonly DeliveryOutcome[],
    trial: boolean = outcomes.length === 1,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<SettledDeliveries> {
    const settled = await settleDeliveries(context, leaseId, outcomes)
    // With the context: a second connection here, while holding the first, can empty the pool.
    const [shop] = await this.getSettingsOf([null], context)
    const tried = outcomes.filter(({ withheld }) => !withheld)
    const refusals = tried.filter(({ refused_by: by }) => by === "provider")
    const worked = tried.filter(
      ({ status, refused_by: by }) => status === "sent" || by === "recipient",
    )
    await settlePace(context, {
      interval_seconds: shop?.batch_interval_seconds ?? 0,
      retry_seconds: this.options_.sending.retrySeconds,
      worked: worked.length,
      refused: refusals.length,
      reason: refusals.at(-1)?.error ?? null,
      trial,
    })
    return settled
  }
}
