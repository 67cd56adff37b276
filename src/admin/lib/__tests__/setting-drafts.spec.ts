import {
  defaultSettings,
  SETTING_NAMES,
  SETTINGS,
} from "../../../modules/invitation/settings/definitions"
import { checkDraft, fromDraft, isSameDraft, toDraft } from "../setting-drafts"

const CHANNEL = "sc_1"

describe("what stands in a field", () => {
  it.each(SETTING_NAMES)("of %s says what was saved, and is fine as it is", (name) => {
    const saved = defaultSettings()[name]
    const draft = toDraft(name, saved)
    expect(fromDraft(name, draft, null)).toEqual(saved)
    expect(checkDraft(name, draft, null)).toBeNull()
  })

  it("means a number, trimmed", () => {
    expect(fromDraft("max_per_send", " 7 ", null)).toBe(7)
    expect(fromDraft("sender_email", " shop@example.com ", null)).toBe("shop@example.com")
  })

  it("means never: null for the shop, 0 for a channel, whose null would mean as the shop", () => {
    expect(toDraft("expires_after_days", null)).toBeNull()
    expect(fromDraft("expires_after_days", null, null)).toBeNull()
    expect(fromDraft("expires_after_days", null, CHANNEL)).toBe(0)
    expect(checkDraft("expires_after_days", null, CHANNEL)).toBeNull()
    expect(checkDraft("retention_days", null, null)).toBeNull()
  })

  it("is compared by what it shows", () => {
    expect(isSameDraft(["a"], ["a"])).toBe(true)
    expect(isSameDraft(["a"], ["a", "b"])).toBe(false)
    expect(isSameDraft("5", "6")).toBe(false)
  })
})

describe("what is wrong with what stands in a field", () => {
  it.each([
    ["max_per_send", "0", { key: "min", limit: 1 }],
    ["max_per_send", "101", { key: "max", limit: 100 }],
    ["max_per_send", "1.5", { key: "number" }],
    ["max_per_send", "many", { key: "number" }],
    ["max_per_send", "", { key: "empty" }],
    ["expires_after_days", "", { key: "empty" }],
    ["retention_days", "0", { key: "min", limit: 1 }],
    ["mail_template", " ", { key: "empty" }],
    ["sender_email", "shop", { key: "email" }],
    ["sender_name", "a\nb", { key: "singleLine" }],
    ["postal_address", "a\0b", { key: "characters" }],
    ["sender_name", "x".repeat(101), { key: "tooLong", limit: 100 }],
    ["logo_url", "logo.png", { key: "url" }],
    ["logo_url", "ftp://example.com/logo.png", { key: "url" }],
    ["invitation_url", "https://shop.example/join", { key: "token" }],
    ["login_url", "javascript:alert(1)", { key: "link" }],
    ["inheritable_group_ids", Array.from({ length: 1_001 }, () => "g"), { limit: 1_000 }],
  ] as const)("of %s: %j", (name, draft, fault) => {
    const found = checkDraft(name, typeof draft === "string" ? draft : [...draft], null)
    expect(found).toEqual(expect.objectContaining(fault))
  })

  it("takes nothing where a setting may have no value, but a channel has to say something", () => {
    expect(checkDraft("sender_email", "", null)).toBeNull()
    expect(checkDraft("default_customer_group_id", null, null)).toBeNull()
    expect(checkDraft("sender_email", "", CHANNEL)).toEqual({ key: "required" })
    expect(checkDraft("default_customer_group_id", null, CHANNEL)).toEqual({ key: "required" })
    expect(checkDraft("expires_after_days", "", CHANNEL)).toEqual({ key: "required" })
  })

  it("never lets through what the definition refuses", () => {
    for (const name of SETTING_NAMES) {
      for (const draft of ["", "0", "-1", "1e9", "x y", "\n"]) {
        const isFine = checkDraft(name, draft, null) === null
        const isTaken = SETTINGS[name].schema.safeParse(fromDraft(name, draft, null)).success
        expect([name, draft, isFine && !isTaken]).toEqual([name, draft, false])
      }
    }
  })
})
