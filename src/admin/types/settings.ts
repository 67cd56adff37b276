import type { InvitationSettings, SettingName } from "../../modules/invitation/browser"
import type { NamedReference } from "./invitation"

/** Answer of `GET` and `POST /admin/invitation-settings`. */
export interface SettingsView {
  /** What counts. */
  settings: InvitationSettings
  /** Settings without a value of their own here. */
  inherited: SettingName[]
  /** What `mail_template` can be. */
  mail_templates: string[]
  /** Whether the shop has a provider for e-mail at all. */
  email_provider: boolean
  /** Sales channels on which everybody can register, whatever is set here. */
  open_elsewhere: NamedReference[]
}

/** Body of `POST /admin/invitation-settings`; null clears. */
export type SettingChanges = Partial<Record<SettingName, unknown>>

/** Answer of `GET /admin/invitation-settings/mail-preview`. */
export interface MailPreview {
  subject: string
  html: string
  text: string
}
