import { defaultSettings, resolveSettings, SETTING_NAMES, SETTINGS } from "../definitions"

/** The table of the contract: name, default, scope. */
const CONTRACT = [
  ["enabled", true, "global"],
  ["storefront_enabled", true, "channel"],
  ["referred_group", "same_as_inviter", "channel"],
  ["inheritable_group_ids", [], "channel"],
  ["default_customer_group_id", null, "channel"],
  ["registration", "open", "channel"],
  ["allow_message", true, "channel"],
  ["max_per_send", 5, "channel"],
  ["rate_limit_count", 5, "channel"],
  ["rate_limit_minutes", 10, "channel"],
  ["daily_limit", 20, "channel"],
  ["recipient_limit_count", 3, "global"],
  ["recipient_limit_days", 30, "global"],
  ["expires_after_days", 30, "channel"],
  ["accept_other_email", false, "channel"],
  ["batch_size", 50, "global"],
  ["batch_interval_seconds", 0, "global"],
  ["sender_email", null, "channel"],
  ["sender_name", null, "channel"],
  ["reply_to", null, "channel"],
  ["mail_locale", "en", "channel"],
  ["mail_template", "default", "channel"],
  ["logo_url", null, "channel"],
  ["postal_address", null, "channel"],
  ["invitation_url", "{storefrontUrl}/invitation?token={token}", "channel"],
  ["login_url", "{storefrontUrl}/account", "channel"],
  ["retention_days", 90, "global"],
] as const

const accepts = (name: keyof typeof SETTINGS, value: unknown) =>
  SETTINGS[name].schema.safeParse(value).success

describe("the settings", () => {
  it("are those of the contract, in its order", () => {
    expect(SETTING_NAMES).toEqual(CONTRACT.map(([name]) => name))
  })

  it.each(CONTRACT)("%s is %p unless somebody sets it, in scope %s", (name, value, scope) => {
    expect(defaultSettings()[name]).toEqual(value)
    expect(SETTINGS[name].scope).toBe(scope)
  })

  it.each(SETTING_NAMES)(
    "%s has a default that it would take itself, and an explanation",
    (name) => {
      expect(SETTINGS[name].schema.safeParse(SETTINGS[name].default)).toEqual({
        success: true,
        data: SETTINGS[name].default,
      })
      expect(SETTINGS[name].description).toMatch(/^[A-Z].*\.$/)
    },
  )

  it.each(CONTRACT.flatMap(([name, value]) => (typeof value === "number" ? [name] : [])))(
    "%s takes whole numbers in bounds only",
    (name) => {
      const wrong = [-1, 0.5, Number.NaN, Infinity, 1e12, "5", "", true, [], {}]
      expect(wrong.filter((value) => accepts(name, value))).toEqual([])
      expect(accepts(name, 1)).toBe(true)
    },
  )

  it("takes 0 nowhere but as no pause between batches, and as never for the expiry", () => {
    expect(SETTING_NAMES.filter((name) => accepts(name, 0))).toEqual([
      "expires_after_days",
      "batch_interval_seconds",
    ])
    expect(SETTINGS.expires_after_days.schema.parse(0)).toBeNull()
  })

  it("takes null exactly where it means none or never", () => {
    expect(SETTING_NAMES.filter((name) => accepts(name, null))).toEqual([
      "default_customer_group_id",
      "expires_after_days",
      "sender_email",
      "sender_name",
      "reply_to",
      "logo_url",
      "postal_address",
      "retention_days",
    ])
  })

  it.each([
    ["sender_email", "shop@example.com\r\nBcc: a@example.com"],
    ["sender_email", "shop@example.com, a@example.com"],
    ["sender_email", "Shop <shop@example.com>"],
    ["reply_to", "nobody"],
    ["sender_name", "Shop\r\nBcc: a@example.com"],
    ["sender_name", " "],
    ["mail_locale", "e\nn"],
    ["logo_url", "javascript:alert(1)"],
    ["logo_url", "data:text/html,x"],
    ["invitation_url", "https://shop.example.com/join"],
    ["invitation_url", "javascript:x?{token}"],
    ["invitation_url", "https://shop.example.com/ join?{token}"],
    ["login_url", "/account"],
    ["registration", "closed"],
    ["referred_group", ""],
    ["inheritable_group_ids", [""]],
  ] as const)("%s refuses %j", (name, value) => {
    expect(accepts(name, value)).toBe(false)
  })

  it.each([
    ["sender_email", "shop@example.com"],
    ["logo_url", "https://cdn.example.com/logo.png"],
    ["invitation_url", "https://shop.example.com/join#{token}"],
    ["login_url", "{storefrontUrl}/de/account"],
    ["mail_locale", "de-AT"],
    ["expires_after_days", 1],
  ] as const)("%s takes %j", (name, value) => {
    expect(accepts(name, value)).toBe(true)
  })
})

describe("what counts for a sales channel", () => {
  const defaults = defaultSettings({ daily_limit: 7 })
  const row = (sales_channel_id: string | null, name: string, value: unknown) => ({
    sales_channel_id,
    name,
    value,
  })

  it("is the plugin option, where nobody set anything, else the built-in default", () => {
    expect(resolveSettings(defaults, [], "sc_1")).toEqual({ ...defaultSettings(), daily_limit: 7 })
  })

  it("is the global value before the default, and its own before the global one", () => {
    const stored = [row("sc_1", "daily_limit", 3), row(null, "daily_limit", 9)]
    expect(resolveSettings(defaults, stored, null).daily_limit).toBe(9)
    expect(resolveSettings(defaults, stored, "sc_1").daily_limit).toBe(3)
    expect(resolveSettings(defaults, stored, "sc_2").daily_limit).toBe(9)
  })

  it("can be nothing, on purpose", () => {
    const stored = [row(null, "expires_after_days", 5), row("sc_1", "expires_after_days", null)]
    expect(resolveSettings(defaults, stored, "sc_1").expires_after_days).toBeNull()
  })

  it("is inherited name by name", () => {
    const stored = [row("sc_1", "max_per_send", 2), row(null, "mail_locale", "de")]
    expect(resolveSettings(defaults, stored, "sc_1")).toEqual({
      ...defaults,
      max_per_send: 2,
      mail_locale: "de",
    })
  })

  it("never holds what is no setting, such as one of an older version", () => {
    const stored = ["gone", "toString", "constructor", "__proto__"].map((name) =>
      row(null, name, 1),
    )
    expect(resolveSettings(defaults, stored, null)).toStrictEqual(defaults)
  })

  it("leaves the defaults as they were", () => {
    resolveSettings(defaults, [row(null, "daily_limit", 1)], null)
    expect(defaults.daily_limit).toBe(7)
  })
})
