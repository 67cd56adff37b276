import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import * as claiming from "../queries/claim-deliveries"
import { settlePace, takeRoom, useRoom } from "../queries/pace"
import type { ModuleContext } from "../queries/run"
import {
  settleDeliveries,
  type DeliveryOutcome,
  type SettledDeliveries,
} from "../queries/settle-deliveries"
import { SettingsService } from "./settings-service"

/** The outbox: taking mails that are due, and writing down what became of them. */
export class DeliveryService extends SettingsService {
  /** Takes the next batch of due deliveries for this process, as far as the shop's pace allows. */
  @InjectTransactionManager()
  async claimDeliveries(
    input: { lease_id: string; batch_size: number; batch_interval_seconds: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<claiming.ClaimedDelivery[]> {
    const lease_seconds = this.options_.sending.leaseSeconds
    const pace = {
      batch_size: input.batch_size,
      interval_seconds: input.batch_interval_seconds,
      lease_seconds,
    }
    const limit = await takeRoom(context, pace)
    if (limit === 0) {
      return []
    }
    const { lease_id } = input
    const claimed = await claiming.claimDeliveries(context, { lease_id, lease_seconds, limit })
    if (claimed.length > 0) {
      await useRoom(context, pace, claimed.length)
    }
    return claimed
  }

  /** What the mails of a lease need. */
  @InjectManager()
  async loadClaimed(
    leaseId: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<claiming.LoadedDelivery[]> {
    return await claiming.loadClaimed(context, leaseId)
  }

  /** Keeps a living process's deliveries its own. */
  @InjectTransactionManager()
  async renewLease(leaseId: string, @MedusaContext() context: ModuleContext = {}): Promise<void> {
    const lease_seconds = this.options_.sending.leaseSeconds
    await claiming.renewLease(context, { lease_id: leaseId, lease_seconds })
  }

  /** Takes over deliveries of processes that died. */
  @InjectTransactionManager()
  async takeOverAbandoned(
    input: { lease_id: string; limit: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<claiming.AbandonedDelivery[]> {
    const lease_seconds = this.options_.sending.leaseSeconds
    return await claiming.takeOverAbandoned(context, { ...input, lease_seconds })
  }

  /** Writes down what became of claimed deliveries, and lets the pause after them begin. */
  @InjectTransactionManager()
  async settleDeliveries(
    leaseId: string,
    outcomes: readonly DeliveryOutcome[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<SettledDeliveries> {
    const settled = await settleDeliveries(context, leaseId, outcomes)
    // With the context: a second connection here, while holding the first, can empty the pool.
    const [shop] = await this.getSettingsOf([null], context)
    const failures = outcomes.filter(({ refused }) => refused)
    await settlePace(context, shop?.batch_interval_seconds ?? 0, {
      sent: outcomes.filter(({ status }) => status === "sent").length,
      failed: failures.length,
      reason: failures.at(-1)?.error ?? null,
    })
    return settled
  }
}
