import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { INVITATION_MODULE } from "../modules/invitation"
import type InvitationModuleService from "../modules/invitation/service"
import { settingsByChannel } from "./channel-settings"
import { inParallel } from "./in-parallel"
import { sendDelivery, type SendingContext } from "./send-delivery"

/** What one batch did. */
export interface BatchReport {
  /** Deliveries that were taken; 0: nothing is due. */
  claimed: number
  /** Ids of invitations that became `sent`. */
  sent: string[]
  /** Ids of invitations whose delivery was given up. */
  failed: string[]
}

/**
 * Claims one batch of due deliveries, sends them and writes down what became of them.
 *
 * Nothing is held in a database transaction while the provider is called. The lease is renewed as
 * long as this process lives; when it dies, others take over.
 */
export async function sendBatch(container: MedusaContainer): Promise<BatchReport> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const { sending, storefrontUrl } = await invitations.getOptions()
  const shop = await invitations.getSettings(null)
  if (!shop.enabled) {
    return { claimed: 0, sent: [], failed: [] }
  }
  const leaseId = generateEntityId(undefined, "invtlease")
  const claimed = await invitations.claimDeliveries({ lease_id: leaseId, limit: shop.batch_size })
  if (claimed.length === 0) {
    return { claimed: 0, sent: [], failed: [] }
  }
  const heartbeat = setInterval(
    () => void invitations.renewLease(leaseId).catch(() => undefined),
    (sending.leaseSeconds * 1_000) / 3,
  )
  try {
    const context: SendingContext = {
      invitations,
      notifications: container.resolve(Modules.NOTIFICATION),
      settings: await settingsByChannel(invitations, claimed),
      shopName: await findShopName(container),
      storefrontUrl,
      maxAttempts: sending.maxAttempts,
    }
    const outcomes = await inParallel(claimed, sending.concurrency, (delivery) =>
      sendDelivery(context, delivery),
    )
    const settled = await invitations.settleDeliveries(leaseId, outcomes)
    return { claimed: claimed.length, ...settled }
  } finally {
    clearInterval(heartbeat)
  }
}

async function findShopName(container: MedusaContainer): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { select: ["name"], take: 1 })
  return store?.name ?? ""
}
