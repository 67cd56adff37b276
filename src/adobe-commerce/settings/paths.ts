import type { SettingName } from "../../modules/invitation"

/** What Adobe Commerce's configuration has for a path; undefined: its default, which it does not store. */
export type ConfigLookup = (path: string) => string | undefined

/** One of Adobe Commerce's settings, and the one of ours that it becomes. */
export interface SettingRule {
  path: string
  /** Null: there is none. */
  name: SettingName | null
  /** The value of ours, not yet checked; undefined: there is none. */
  read: (config: ConfigLookup) => unknown
}

const SECTION = "magento_invitation"

/** Under which name Magento Enterprise 1 keeps the same section. */
const OLD_SECTION = "enterprise_invitation"

/** Senders that Adobe Commerce knows; a setting names one of them. */
const IDENTITIES = ["general", "sales", "support", "custom1", "custom2"]

/** Adobe Commerce takes what PHP takes for true: everything but nothing and 0. */
const flag = (path: string, yes: unknown, no: unknown) => (config: ConfigLookup) => {
  const value = config(path)
  return value === undefined ? undefined : value === "" || value === "0" ? no : yes
}

const identity = (what: "email" | "name") => (config: ConfigLookup) => {
  const chosen = config(`${SECTION}/email/identity`)
  return chosen === undefined ? undefined : config(`trans_email/ident_${chosen}/${what}`)
}

const general = (
  field: string,
  name: SettingName,
  read: (path: string) => SettingRule["read"],
): SettingRule => {
  const path = `${SECTION}/general/${field}`
  return { path, name, read: read(path) }
}

/** The eight settings of Adobe Commerce's Invitations, the sender as two of ours. */
export const SETTING_RULES: readonly SettingRule[] = [
  general("enabled", "enabled", (path) => flag(path, true, false)),
  general("enabled_on_front", "storefront_enabled", (path) => flag(path, true, false)),
  general("registration_use_inviter_group", "referred_group", (path) =>
    flag(path, "same_as_inviter", "default"),
  ),
  general("registration_required_invitation", "registration", (path) =>
    flag(path, "invitation_only", "open"),
  ),
  general("allow_customer_message", "allow_message", (path) => flag(path, true, false)),
  general("max_invitation_amount_per_send", "max_per_send", (path) => (config) => {
    const value = config(path)
    return value === undefined ? undefined : Number(value)
  }),
  { path: `${SECTION}/email/identity`, name: "sender_email", read: identity("email") },
  { path: `${SECTION}/email/identity`, name: "sender_name", read: identity("name") },
  { path: `${SECTION}/email/template`, name: null, read: () => undefined },
]

/** Every path that is read of the configuration. */
export const PATHS: readonly string[] = [
  ...SETTING_RULES.flatMap(({ path }) => [path, path.replace(SECTION, OLD_SECTION)]),
  ...IDENTITIES.flatMap((it) => [`trans_email/ident_${it}/email`, `trans_email/ident_${it}/name`]),
]

/** The path under which both versions mean the same. */
export function currentPath(path: string): string {
  return path.replace(OLD_SECTION, SECTION)
}
