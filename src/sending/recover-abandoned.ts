import type {
  FilterableNotificationProps,
  MedusaContainer,
  NotificationDTO,
} from "@medusajs/framework/types"
import { generateEntityId, Modules, NotificationStatus } from "@medusajs/framework/utils"
import {
  type AbandonedDelivery,
  type DeliveryOutcome,
  INVITATION_MODULE,
  type InvitationModuleService,
  NOT_BEGUN,
  type SettledDeliveries,
} from "../modules/invitation"
import { tryAgain, type RetryOptions } from "./after-refusal"
import { settingsByChannel } from "./channel-settings"
import { attemptKey } from "./send-delivery"

const CHUNK = 500

/** What a recovery settled, and how many it looked at; 0 when nothing was left behind. */
export interface Recovery extends SettledDeliveries {
  recovered: number
}

/**
 * Finds out what became of deliveries whose process died while it held them, or never learned their
 * fate, by the row that the Notification Module wrote before it called the provider. Looks at a
 * bounded number; call it until it finds none.
 */
export async function recoverAbandoned(container: MedusaContainer): Promise<Recovery> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const leaseId = generateEntityId(undefined, "invtlease")
  const abandoned = await invitations.takeOverAbandoned({ lease_id: leaseId, limit: CHUNK })
  if (abandoned.length === 0) {
    return { recovered: 0, sent: [], failed: [], discarded: [], batches: [] }
  }
  const byKey = await findNotifications(container, abandoned.map(attemptKey))
  const settings = await settingsByChannel(invitations, abandoned)
  const { sending } = await invitations.getOptions()
  const settled = await invitations.settleDeliveries(
    leaseId,
    abandoned.map((delivery) =>
      judge(delivery, byKey.get(attemptKey(delivery)), {
        expires_after_days: settings.get(delivery.sales_channel_id)?.expires_after_days ?? null,
        sending,
      }),
    ),
  )
  return { ...settled, recovered: abandoned.length }
}

/** The rows have the key, and it can be filtered by; only Medusa's types leave it out. */
type KeyedNotification = NotificationDTO & { idempotency_key?: string | null }

async function findNotifications(
  container: MedusaContainer,
  keys: string[],
): Promise<Map<string, KeyedNotification>> {
  const filters: FilterableNotificationProps & { idempotency_key: string[] } = {
    idempotency_key: keys,
  }
  const rows: KeyedNotification[] = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications(filters, {
      select: ["id", "status", "idempotency_key"],
      take: keys.length,
    })
  return new Map(rows.map((row) => [row.idempotency_key ?? "", row]))
}

function judge(
  delivery: AbandonedDelivery,
  notification: { id: string; status: string } | undefined,
  terms: { expires_after_days: number | null; sending: RetryOptions },
): DeliveryOutcome {
  const { id } = delivery
  if (notification?.status === NotificationStatus.SUCCESS) {
    return {
      id,
      status: "sent",
      notification_id: notification.id,
      expires_after_days: terms.expires_after_days,
    }
  }
  if (notification?.status === NotificationStatus.FAILURE) {
    const error = "The provider refused this mail, and the sending process did not learn why."
    return tryAgain(terms.sending, delivery, { error, refused_by: "provider" })
  }
  if (!notification) {
    return { id, status: "queued", error: NOT_BEGUN }
  }
  // Handed over, answer unknown. One mail too many beats one too few, but only once.
  const error = "The sending process stopped while the provider had this mail."
  return delivery.possible_duplicate
    ? { id, status: "unknown", error }
    : { id, status: "queued", error, possible_duplicate: true }
}
