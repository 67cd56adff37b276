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

/** What a process may send now. */
export interface Claim {
  deliveries: claiming.ClaimedDelivery[]
  /** Mails are due, and the pace has no room for them for so many seconds; else null. */
  wait_seconds: number | null
}

/** The outbox: taking mails that are due, and writing down what became of them. */
export class DeliveryService extends SettingsService {
  /** Takes the next batch of due deliveries for this process, as far as the shop's pace allows. */
  @InjectTransactionManager()
  async claimDeliveries(
    input: { lease_id: string; batch_size: number; batch_interval_seconds: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<Claim> {
    const lease_seconds = this.options_.sending.leaseSeconds
    const pace = {
      batch_size: input.batch_size,
      interval_seconds: input.batch_interval_seconds,
      lease_seconds,
    }
    const { room: limit, wait_seconds } = await takeRoom(context, pace)
    if (limit === 0) {
      const due = await claiming.isAnyDue(context)
      return { deliveries: [], wait_seconds: due ? wait_seconds : null }
    }
    const { lease_id } = input
    const deliveries = await claiming.claimDeliveries(context, { lease_id, lease_seconds, limit })
    if (deliveries.length > 0) {
      await useRoom(context, pace, deliveries.length)
    }
    return { deliveries, wait_seconds: null }
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
    const refusals = outcomes.filter(({ refused_by: by }) => by === "provider")
    await settlePace(context, {
      interval_seconds: shop?.batch_interval_seconds ?? 0,
      retry_seconds: this.options_.sending.retrySeconds,
      worked: outcomes.filter((it) => it.status === "sent" || it.refused_by === "recipient").length,
      refused: refusals.length,
      reason: refusals.at(-1)?.error ?? null,
    })
    return settled
  }
}
