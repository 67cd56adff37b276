import type { INotificationModuleService } from "@medusajs/framework/types"
import { defaultTemplate } from "../mail/default-template"
import { fillLink } from "../mail/links"
import { publicInviterName } from "../modules/invitation/inviter-name"
import type { ClaimedDelivery } from "../modules/invitation/queries/claim-deliveries"
import type { DeliveryOutcome } from "../modules/invitation/queries/settle-deliveries"
import type InvitationModuleService from "../modules/invitation/service"
import type { InvitationSettings } from "../modules/invitation/settings"
import { backoffSeconds } from "./backoff"
import { scrubError } from "./scrub-error"

/** What all deliveries of one batch share. */
export interface SendingContext {
  invitations: InvitationModuleService
  notifications: INotificationModuleService
  settings: ReadonlyMap<string, InvitationSettings>
  shopName: string
  storefrontUrl: string
  maxAttempts: number
}

/**
 * Key of one attempt at the Notification Module. It must be new for each attempt: with the key of a
 * failed one Medusa 2.21 sends the mail and then throws; with that of a crashed one it never sends.
 */
export function attemptKey(delivery: { id: string; attempt: number }): string {
  return `${delivery.id}:${delivery.attempt}`
}

/**
 * Writes the mail of one claimed delivery and hands it to the Notification Module.
 *
 * Token, link and mail exist in here only. The mail goes as `content`, which Medusa hands on but
 * does not store; `data` and `provider_data` are stored, and so hold neither.
 */
export async function sendDelivery(
  context: SendingContext,
  delivery: ClaimedDelivery,
): Promise<DeliveryOutcome> {
  const settings = context.settings.get(delivery.sales_channel_id)
  if (!settings) {
    throw new Error("A delivery came without the settings of its sales channel.")
  }
  try {
    const content = await composeFor(context, delivery, settings)
    const notification = await context.notifications.createNotifications({
      to: delivery.email,
      channel: "email",
      template: "invitation",
      content,
      from: senderOf(settings),
      provider_data: {
        // The same over all attempts, for providers that can drop a second mail.
        message_id: delivery.id,
        idempotency_key: delivery.id,
        ...(settings.reply_to ? { reply_to: settings.reply_to } : {}),
      },
      trigger_type: "invitation.send",
      resource_id: delivery.invitation_id,
      resource_type: "invitation",
      idempotency_key: attemptKey(delivery),
    })
    return {
      id: delivery.id,
      status: "sent",
      notification_id: notification.id,
      expires_after_days: settings.expires_after_days,
    }
  } catch (error) {
    const finished = delivery.attempt >= context.maxAttempts
    return {
      id: delivery.id,
      status: finished ? "failed" : "queued",
      error: scrubError(error),
      retry_in_seconds: backoffSeconds(delivery.attempt),
    }
  }
}

async function composeFor(
  context: SendingContext,
  delivery: ClaimedDelivery,
  settings: InvitationSettings,
) {
  const token = await context.invitations.issueToken({
    invitation_id: delivery.invitation_id,
    generation: delivery.token_generation,
  })
  const days = settings.expires_after_days
  return defaultTemplate({
    shop_name: context.shopName,
    inviter_name: publicInviterName(delivery.inviter_name),
    message: delivery.message,
    invitation_url: fillLink(settings.invitation_url, {
      storefrontUrl: context.storefrontUrl,
      token,
    }),
    expires_at: days === null ? null : new Date(Date.now() + days * 86_400_000),
    locale: settings.mail_locale,
    logo_url: settings.logo_url,
    postal_address: settings.postal_address,
  })
}

function senderOf(settings: InvitationSettings): string | undefined {
  if (!settings.sender_email) {
    return undefined
  }
  const name = settings.sender_name?.replace(/["\\]/g, "")
  return name ? `"${name}" <${settings.sender_email}>` : settings.sender_email
}
