import type { INotificationModuleService } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { composeMail, senderOf } from "../mail/compose"
import { unsubscribeHeaders, unsubscribeUrl } from "../mail/unsubscribe"
import {
  type ComposedMail,
  type DeliveryOutcome,
  type InvitationModuleService,
  type InvitationSettings,
  type LoadedDelivery,
  type MailTemplates,
  SUPPRESSED_ERROR,
} from "../modules/invitation"
import { giveUp, tryAgain, type RetryOptions } from "./after-refusal"
import type { LastLook } from "./last-look"
import { readRefusal } from "./refusal"

/** What all deliveries of one batch share. */
export interface SendingContext {
  invitations: InvitationModuleService
  notifications: INotificationModuleService
  settings: ReadonlyMap<string, InvitationSettings>
  /** Addresses of the batch that have an account by now, in their compared form. */
  accounts: ReadonlySet<string>
  shopName: string
  storefrontUrl: string
  backendUrl: string
  templates: MailTemplates
  sending: RetryOptions
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
 * does not store; `data` and `provider_data` are stored, and so hold neither. What `provider_data` does
 * hold is the recipient's unsubscribe link, for the headers of RFC 8058: its token can do nothing but
 * stop mails to that address.
 *
 * Staff's invitation to somebody who has an account by now is dropped; a customer's becomes a note
 * that one can simply log in, so that the inviter sees no difference. Whether the address is suppressed
 * is asked last, so that nothing leaves once somebody has unsubscribed. Staff's mail is dropped then; a
 * customer's counts as sent, for the same reason.
 *
 * @returns what became of it, or `null` where nobody can say: that is for the recovery to find out.
 */
export async function sendDelivery(
  context: SendingContext,
  delivery: LoadedDelivery,
  look: () => Promise<LastLook>,
): Promise<DeliveryOutcome | null> {
  const settings = context.settings.get(delivery.sales_channel_id)
  if (!settings) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "A delivery came without the settings of its sales channel.",
    )
  }
  const { id, email_normalized: address } = delivery
  const byStaff = delivery.inviter_id === null
  const hasAccount = context.accounts.has(address)
  if (hasAccount && byStaff) {
    return { id, status: "dropped", discard: "existing_customer" }
  }
  const token = await context.invitations.issueUnsubscribeToken(address)
  const stopUrl = unsubscribeUrl(context.backendUrl, token)
  let content: ComposedMail
  try {
    content = await composeFor(context, delivery, { settings, hasAccount, stopUrl })
  } catch (error) {
    return tryAgain(context.sending, delivery, { error, refused_by: "template" })
  }
  switch (await look()) {
    case "gone":
      // Written down only where the batch is still this process's.
      return { id, status: "queued" }
    case "suppressed":
      return byStaff
        ? { id, status: "dropped", error: SUPPRESSED_ERROR }
        : { id, status: "sent", withheld: true, expires_after_days: settings.expires_after_days }
    case "clear":
      return await handOver(context, delivery, { settings, content, stopUrl })
  }
}

async function handOver(
  context: SendingContext,
  delivery: LoadedDelivery,
  { settings, content, stopUrl }: FinishedMail,
): Promise<DeliveryOutcome | null> {
  const { id } = delivery
  try {
    const notification = await context.notifications.createNotifications({
      to: delivery.email,
      channel: "email",
      template: "invitation",
      content,
      from: senderOf(settings),
      provider_data: {
        // The same over all attempts, for providers that can drop a second mail.
        message_id: id,
        idempotency_key: id,
        ...(settings.reply_to ? { reply_to: settings.reply_to } : {}),
        headers: unsubscribeHeaders(stopUrl),
      },
      trigger_type: "invitation.send",
      resource_id: delivery.invitation_id,
      resource_type: "invitation",
      idempotency_key: attemptKey(delivery),
    })
    const { expires_after_days } = settings
    return { id, status: "sent", notification_id: notification.id, expires_after_days }
  } catch (error) {
    switch (readRefusal(error)) {
      case "undecided":
        return null
      case "recipient":
        return giveUp(delivery, { error, refused_by: "recipient" })
      case "provider":
        return tryAgain(context.sending, delivery, { error, refused_by: "provider" })
    }
  }
}

interface FinishedMail {
  settings: InvitationSettings
  content: ComposedMail
  stopUrl: string
}

interface MailParts {
  settings: InvitationSettings
  hasAccount: boolean
  stopUrl: string
}

async function composeFor(
  context: SendingContext,
  delivery: LoadedDelivery,
  { settings, hasAccount, stopUrl }: MailParts,
): Promise<ComposedMail> {
  const claims = {
    invitation_id: delivery.invitation_id,
    generation: delivery.token_generation,
  }
  return await composeMail(settings, context.templates, {
    shop_name: context.shopName,
    storefront_url: context.storefrontUrl,
    inviter_name: delivery.inviter_name,
    message: delivery.message,
    unsubscribe_url: stopUrl,
    token: hasAccount ? null : await context.invitations.issueToken(claims),
  })
}
