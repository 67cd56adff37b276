import { MedusaError } from "@medusajs/framework/utils"
import {
  type ComposedMail,
  type InvitationSettings,
  type MailTemplate,
  type MailTemplates,
  publicInviterName,
} from "../modules/invitation"
import { defaultTemplate } from "./default-template"
import { existingAccountTemplate } from "./existing-account-template"
import { fillLink } from "./links"
import { languageFor } from "./locales"
import { withUnsubscribeLink } from "./unsubscribe"

/** What a mail is about, beside the settings of its sales channel. */
export interface MailSubject {
  shop_name: string
  storefront_url: string
  unsubscribe_url: string
  /** As the inviter is called in the own account; made fit for strangers here. */
  inviter_name: string | null
  message: string | null
  /** Opens the account; null for somebody who has one, and is asked to log in instead. */
  token: string | null
}

/**
 * Writes the mail of one invitation as the settings of its sales channel want it. Whoever has an
 * account gets the built-in note, whatever template the invitation itself has.
 *
 * @throws MedusaError when a template of the host's returns something that is no mail.
 */
export async function composeMail(
  settings: InvitationSettings,
  templates: MailTemplates,
  about: MailSubject,
): Promise<ComposedMail> {
  const { storefront_url: storefrontUrl, token } = about
  const common = {
    shop_name: about.shop_name,
    inviter_name: publicInviterName(about.inviter_name),
    message: about.message,
    locale: settings.mail_locale,
    logo_url: settings.logo_url,
    postal_address: settings.postal_address,
    unsubscribe_url: about.unsubscribe_url,
  }
  if (token === null) {
    return existingAccountTemplate({
      ...common,
      login_url: fillLink(settings.login_url, { storefrontUrl }),
    })
  }
  const days = settings.expires_after_days
  const mail = await templateOf(
    templates,
    settings.mail_template,
  )({
    ...common,
    invitation_url: fillLink(settings.invitation_url, { storefrontUrl, token }),
    expires_at: days === null ? null : new Date(Date.now() + days * 86_400_000),
  })
  assertMail(mail)
  return withUnsubscribeLink(
    // A line break in a name must not become a header.
    { ...mail, subject: mail.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ") },
    {
      url: about.unsubscribe_url,
      shop: about.shop_name,
      words: languageFor(settings.mail_locale).words,
    },
  )
}

/** A template that the host does not register any more leaves the built-in one. */
function templateOf(templates: MailTemplates, name: string): MailTemplate {
  return (Object.hasOwn(templates, name) && templates[name]) || defaultTemplate
}

function assertMail(mail: unknown): asserts mail is ComposedMail {
  const { subject, html, text } = Object(mail) as Record<string, unknown>
  if (![subject, html, text].every((part) => typeof part === "string" && part.trim() !== "")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The mail template must return a subject, html and text.",
    )
  }
}

/** The From of the mail, as the settings want it; `undefined`: the provider's own. */
export function senderOf(settings: InvitationSettings): string | undefined {
  if (!settings.sender_email) {
    return undefined
  }
  const name = settings.sender_name?.replace(/["\\]/g, "")
  return name ? `"${name}" <${settings.sender_email}>` : settings.sender_email
}
