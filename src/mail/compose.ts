import { publicInviterName } from "../modules/invitation/inviter-name"
import type { InvitationSettings } from "../modules/invitation/settings"
import { defaultTemplate } from "./default-template"
import { existingAccountTemplate } from "./existing-account-template"
import { fillLink } from "./links"
import type { ComposedMail } from "./types"

/** What a mail is about, beside the settings of its sales channel. */
export interface MailSubject {
  shop_name: string
  storefront_url: string
  /** As the inviter is called in the own account; made fit for strangers here. */
  inviter_name: string | null
  message: string | null
  /** Opens the account; null for somebody who has one, and is asked to log in instead. */
  token: string | null
}

/** Writes the mail of one invitation as the settings of its sales channel want it. */
export function composeMail(settings: InvitationSettings, about: MailSubject): ComposedMail {
  const { storefront_url: storefrontUrl, token } = about
  const common = {
    shop_name: about.shop_name,
    inviter_name: publicInviterName(about.inviter_name),
    message: about.message,
    locale: settings.mail_locale,
    logo_url: settings.logo_url,
    postal_address: settings.postal_address,
  }
  if (token === null) {
    return existingAccountTemplate({
      ...common,
      login_url: fillLink(settings.login_url, { storefrontUrl }),
    })
  }
  const days = settings.expires_after_days
  return defaultTemplate({
    ...common,
    invitation_url: fillLink(settings.invitation_url, { storefrontUrl, token }),
    expires_at: days === null ? null : new Date(Date.now() + days * 86_400_000),
  })
}

/** The From of the mail, as the settings want it; `undefined`: the provider's own. */
export function senderOf(settings: InvitationSettings): string | undefined {
  if (!settings.sender_email) {
    return undefined
  }
  const name = settings.sender_name?.replace(/["\\]/g, "")
  return name ? `"${name}" <${settings.sender_email}>` : settings.sender_email
}
