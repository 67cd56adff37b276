import type { SettingName } from "../../modules/invitation/browser"

/**
 * How a setting is entered. `term`: a number or "never"; `optionalText` and `multiline` may be left
 * empty.
 */
export type FieldKind =
  | "switch"
  | "choice"
  | "number"
  | "term"
  | "groups"
  | "group"
  | "text"
  | "optionalText"
  | "multiline"
  | "language"
  | "template"

/** How each setting is entered. */
export const FIELD_KINDS = {
  enabled: "switch",
  storefront_enabled: "switch",
  referred_group: "choice",
  inheritable_group_ids: "groups",
  default_customer_group_id: "group",
  registration: "choice",
  allow_message: "switch",
  max_per_send: "number",
  rate_limit_count: "number",
  rate_limit_minutes: "number",
  daily_limit: "number",
  recipient_limit_count: "number",
  recipient_limit_days: "number",
  expires_after_days: "term",
  accept_other_email: "switch",
  batch_size: "number",
  batch_interval_seconds: "number",
  sender_email: "optionalText",
  sender_name: "optionalText",
  reply_to: "optionalText",
  mail_locale: "language",
  mail_template: "template",
  logo_url: "optionalText",
  postal_address: "multiline",
  invitation_url: "text",
  login_url: "text",
  retention_days: "term",
} as const satisfies Record<SettingName, FieldKind>

/** Settings that are entered in one way. */
export type SettingOfKind<Kind extends FieldKind> = {
  [Name in SettingName]: (typeof FIELD_KINDS)[Name] extends Kind ? Name : never
}[SettingName]

/** What can be chosen, in the order in which it is shown. */
export const SETTING_CHOICES = {
  registration: ["open", "invitation_only"],
  referred_group: ["same_as_inviter", "default"],
} as const satisfies Record<SettingOfKind<"choice">, readonly string[]>

/** A part of the settings screen; a key below `settings.sections` in the words. */
export type SettingSection =
  "general" | "registration" | "groups" | "limits" | "sending" | "mail" | "retention"

/** The parts of the screen, with their settings in the order in which they are shown. */
export const SETTING_SECTIONS: readonly [SettingSection, readonly SettingName[]][] = [
  ["general", ["enabled", "storefront_enabled", "allow_message", "expires_after_days"]],
  ["registration", ["registration", "accept_other_email"]],
  ["groups", ["referred_group", "inheritable_group_ids", "default_customer_group_id"]],
  [
    "limits",
    [
      "max_per_send",
      "rate_limit_count",
      "rate_limit_minutes",
      "daily_limit",
      "recipient_limit_count",
      "recipient_limit_days",
    ],
  ],
  ["sending", ["batch_size", "batch_interval_seconds"]],
  [
    "mail",
    [
      "sender_email",
      "sender_name",
      "reply_to",
      "mail_locale",
      "mail_template",
      "logo_url",
      "postal_address",
      "invitation_url",
      "login_url",
    ],
  ],
  ["retention", ["retention_days"]],
]
