import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import * as claiming from "../queries/claim-deliveries"
import type { ModuleContext } from "../queries/run"
import {
  settleDeliveries,
  type DeliveryOutcome,
  type SettledDeliveries,
} from "../queries/settle-deliveries"
import { SettingsService } from "./settings-service"

/** The outbox: taking mails that are due, and writing down what became of them. */
export class DeliveryService extends SettingsService {
  /** Takes due deliveries for this process. */
  @InjectTransactionManager()
  async claimDeliveries(
    input: { lease_id: string; limit: number },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<claiming.ClaimedDelivery[]> {
    const lease_seconds = this.options_.sending.leaseSeconds
    return await claiming.claimDeliveries(context, { ...input, lease_seconds })
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

  /** Writes down what became of claimed deliveries. */
  @InjectTransactionManager()
  async settleDeliveries(
    leaseId: string,
    outcomes: readonly DeliveryOutcome[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<SettledDeliveries> {
    return await settleDeliveries(context, leaseId, outcomes)
  }
}
