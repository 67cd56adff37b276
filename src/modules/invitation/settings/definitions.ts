// Room `settings`: every setting and plugin option, once: name, type, default, scope and bounds;
// how they are stored, inherited and changed.

import { z } from "@medusajs/framework/zod"
import { isStorable } from "../../../utils/storable-text"
import { parseEmailAddress } from "../address/email-address"

/**
 * Where a setting may be set. `channel`: globally, and overridden for one sales channel;
 * `global`: for the whole shop only.
 */
export type SettingScope = "global" | "channel"

/** How one setting is named, checked, defaulted and explained. */
export interface SettingDefinition<Value> {
  scope: SettingScope
  /** Used where neither the database nor the plugin options say otherwise. */
  default: Value
  schema: z.ZodType<Value>
  /** What it does, in one sentence; shown by the API description and the docs. */
  description: string
}

const setting = <Value>(
  scope: SettingScope,
  schema: z.ZodType<Value>,
  fallback: NoInfer<Value>,
  description: string,
): SettingDefinition<Value> => ({ scope, schema, default: fallback, description })

const count = (max: number) => z.number().int().min(1).max(max)
/** Text whose length is looked at first, and nothing else where it is too long. */
const text = (max: number) =>
  z
    .string()
    .max(max, { abort: true })
    .refine(isStorable, "must hold neither NUL nor broken characters")
const id = text(100).min(1)
const ids = z.array(z.unknown()).max(1_000, { abort: true }).pipe(z.array(id))
const headerText = (max: number) =>
  text(max)
    .trim()
    .min(1)
    .refine((text) => !/\p{Cc}/u.test(text), "must be a single line")
const address = z
  .string()
  .max(254, { abort: true })
  .refine((text) => parseEmailAddress(text)?.email === text, "must be an e-mail address")
const linkTemplate = text(2_000).refine(
  (url) => /^(https?:\/\/|\{storefrontUrl\})/.test(url) && !/\s/.test(url),
  "must start with http://, https:// or {storefrontUrl}",
)

/**
 * Every setting of the plugin, once. Validation, storage, plugin-option defaults, inheritance by
 * sales channel, the API and the docs all read this table.
 */
export const SETTINGS = {
  enabled: setting(
    "global",
    z.boolean(),
    true,
    "Whether invitations are made, sent and accepted at all. `registration` keeps applying.",
  ),
  storefront_enabled: setting(
    "channel",
    z.boolean(),
    true,
    "Whether customers can see and send invitations from their account page.",
  ),
  referred_group: setting(
    "channel",
    z.enum(["same_as_inviter", "default"]),
    "same_as_inviter",
    "Which customer groups the invitee of a customer joins.",
  ),
  inheritable_group_ids: setting(
    "channel",
    ids,
    [],
    "Which of the inviter's groups are passed on with `same_as_inviter`. Empty: none.",
  ),
  default_customer_group_id: setting(
    "channel",
    id.nullable(),
    null,
    "The group joined where no other is inherited or chosen.",
  ),
  registration: setting(
    "channel",
    z.enum(["open", "invitation_only"]),
    "open",
    "Whether an account can be opened without an invitation.",
  ),
  allow_message: setting(
    "channel",
    z.boolean(),
    true,
    "Whether customers may add a message of their own.",
  ),
  max_per_send: setting("channel", count(100), 5, "Most addresses in one customer submission."),
  rate_limit_count: setting(
    "channel",
    count(1_000_000),
    5,
    "Most mails a customer can cause within `rate_limit_minutes`.",
  ),
  rate_limit_minutes: setting(
    "channel",
    count(525_600),
    10,
    "Length of the rolling window of `rate_limit_count`, in minutes.",
  ),
  daily_limit: setting(
    "channel",
    count(1_000_000),
    20,
    "Most mails a customer can cause in 24 hours.",
  ),
  recipient_limit_count: setting(
    "global",
    count(1_000_000),
    3,
    "Most customers' mails that one address gets within `recipient_limit_days`.",
  ),
  recipient_limit_days: setting(
    "global",
    count(3_650),
    30,
    "Length of the rolling window of `recipient_limit_count`, in days.",
  ),
  expires_after_days: setting(
    "channel",
    // A channel's null means "as the shop", so 0 is the way to say "never" for one channel.
    z
      .number()
      .int()
      .min(0)
      .max(3_650)
      .transform((days) => (days === 0 ? null : days))
      .nullable(),
    30,
    "Days until an invitation expires, counted from its last mail. Null or 0: never.",
  ),
  accept_other_email: setting(
    "channel",
    z.boolean(),
    false,
    "Whether the invitee may register with another address than the invited one.",
  ),
  batch_size: setting("global", count(10_000), 50, "How many invitations one batch sends."),
  batch_interval_seconds: setting(
    "global",
    z.number().int().min(0).max(86_400),
    0,
    "Pause before the next batch, in seconds, kept across all processes.",
  ),
  sender_email: setting(
    "channel",
    address.nullable(),
    null,
    "Address in the From of the mail. Null: the notification provider's.",
  ),
  sender_name: setting(
    "channel",
    headerText(100).nullable(),
    null,
    "Name in the From of the mail, used with `sender_email`.",
  ),
  reply_to: setting("channel", address.nullable(), null, "Reply-To of the mail."),
  mail_locale: setting("channel", headerText(35), "en", "Language of the mail."),
  mail_template: setting(
    "channel",
    headerText(100),
    "default",
    "Template of the mail: the built-in one, or one registered by plugin option.",
  ),
  logo_url: setting(
    "channel",
    text(2_000)
      .pipe(z.url({ protocol: /^https?$/ }))
      .nullable(),
    null,
    "Picture at the top of the mail.",
  ),
  postal_address: setting(
    "channel",
    text(500).trim().min(1).nullable(),
    null,
    "The shop's postal address, at the foot of the mail.",
  ),
  invitation_url: setting(
    "channel",
    linkTemplate.refine((url) => url.includes("{token}"), "must contain {token}"),
    "{storefrontUrl}/invitation?token={token}",
    "Where the link in the mail leads.",
  ),
  login_url: setting(
    "channel",
    linkTemplate,
    "{storefrontUrl}/account",
    "Where people who already have an account are sent.",
  ),
  retention_days: setting(
    "global",
    count(36_500).nullable(),
    90,
    "Days after its end for which an invitation keeps a stranger's address. Null: for ever.",
  ),
} satisfies Record<string, SettingDefinition<never> | SettingDefinition<unknown>>

/** Name of a setting. */
export type SettingName = keyof typeof SETTINGS

/** Effective value of every setting. */
export type InvitationSettings = {
  -readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]["schema"]>
}

/** Names of all settings, in the order of the definitions. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** Whether there is a setting of that name. */
export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name)
}

/** One value as it is stored: for the whole shop (`sales_channel_id` null) or for one channel. */
export interface StoredSetting {
  sales_channel_id: string | null
  name: string
  value: unknown
}

/** Defaults: the definitions', with those of the plugin options laid over. */
export function defaultSettings(overrides: Partial<InvitationSettings> = {}): InvitationSettings {
  const defaults = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
  ) as InvitationSettings
  // An unset environment variable in medusa-config is no wish.
  const wished = Object.entries(overrides).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(wished) }
}

/**
 * What counts for one sales channel: its own value, else the global one, else the default. What an
 * older version stored under a name or scope that no longer exists is left aside.
 */
export function resolveSettings(
  defaults: InvitationSettings,
  stored: readonly StoredSetting[],
  salesChannelId: string | null,
): InvitationSettings {
  const globals = stored.filter((row) => row.sales_channel_id === null)
  const own = stored.filter(
    (row) => salesChannelId !== null && row.sales_channel_id === salesChannelId,
  )
  const known = [...globals, ...own].filter(
    ({ name, sales_channel_id: channel }) =>
      isSettingName(name) && (channel === null || SETTINGS[name].scope === "channel"),
  )
  return { ...defaults, ...Object.fromEntries(known.map((row) => [row.name, row.value])) }
}
