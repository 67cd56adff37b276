import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  type DeliveryOutcome,
  INVITATION_MODULE,
  type InvitationModuleService,
  type LoadedDelivery,
  type SettledDeliveries,
} from "../modules/invitation"
import { findAccounts } from "../lookups/find-accounts"
import { findShopName } from "../lookups/find-shop-name"
import { inParallel } from "../utils/in-parallel"
import { settingsByChannel } from "./channel-settings"
import { shareTheFate } from "./fate-of-withheld"
import { lookLast } from "./last-look"
import { sendDelivery, type SendingContext } from "./send-delivery"
import { Settlement } from "./settlement"

/** A batch that this process has claimed. */
export interface ClaimedBatch {
  lease_id: string
  /** Deliveries that the shop's own code does not want to be sent. */
  skip: readonly string[]
}

/** What became of a batch. */
export interface SentBatch extends SettledDeliveries {
  outcomes: DeliveryOutcome[]
}

/**
 * Sends the deliveries of one lease and writes down what became of them.
 *
 * Nothing is held in a database transaction while the provider is called, and what has left of a batch
 * that takes long is written down on the way. The lease is renewed as long as this process lives; when
 * it dies, others take over, as they do with mails whose fate this process could not learn.
 */
export async function sendBatch(
  container: MedusaContainer,
  { lease_id: leaseId, skip }: ClaimedBatch,
): Promise<SentBatch> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const { sending, storefrontUrl, backendUrl, mailTemplates } = await invitations.getOptions()
  const heartbeat = setInterval(
    () => void invitations.renewLease(leaseId).catch(() => undefined),
    (sending.leaseSeconds * 1_000) / 3,
  )
  try {
    const deliveries = await invitations.loadClaimed(leaseId)
    const addresses = deliveries.map((delivery) => delivery.email_normalized)
    const [settings, accounts, shopName, outage] = await Promise.all([
      settingsByChannel(invitations, deliveries),
      findAccounts(container, addresses),
      findShopName(container),
      invitations.findOutage(),
    ])
    const context: SendingContext = {
      invitations,
      notifications: container.resolve(Modules.NOTIFICATION),
      settings,
      accounts: new Set(accounts),
      shopName,
      storefrontUrl,
      backendUrl,
      templates: mailTemplates,
      sending,
    }
    const look = lookLast(invitations, leaseId, deliveries)
    const skipped = new Set(skip)
    const stopped = await invitations.stopSignal()
    const slots = await invitations.mailSlots()
    const sendOne = async (
      delivery: LoadedDelivery,
      position: number,
    ): Promise<DeliveryOutcome | null> => {
      if (skipped.has(delivery.id)) {
        return { id: delivery.id, status: "failed", error: "Held back by the shop." }
      }
      // A server that stops finishes what it has begun and leaves the rest to others.
      return stopped.aborted
        ? { id: delivery.id, status: "queued" }
        : // One that cannot even be looked at must not take the lease of the others away.
          await sendDelivery(context, delivery, () => look(position)).catch(() => null)
    }
    const backlog = slots.announce(deliveries.length)
    const settlement = new Settlement(invitations, leaseId, deliveries.length === 1)
    const outcomes = await inParallel(
      deliveries,
      sending.concurrency,
      async (delivery, position) => {
        backlog.begin()
        const outcome = await sendOne(delivery, position)
        if (outcome) {
          settlement.note(outcome)
        }
        return outcome
      },
      (worker) => slots.use(worker),
    ).finally(() => {
      backlog.end()
      settlement.stop()
    })
    const known = shareTheFate(sending, {
      deliveries,
      outcomes: outcomes.filter((outcome) => outcome !== null),
      outage,
    })
    return { ...(await settlement.finish(known)), outcomes: known }
  } finally {
    clearInterval(heartbeat)
  }
}
