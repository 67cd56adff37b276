import { resolveSecrets } from "../../secrets/keys"
import { resolveOptions, type InvitationPluginOptions } from "../options"
import { defaultSettings } from "../definitions"

/** Options as they come from a configuration file, which no compiler has checked. */
const resolveUnchecked = (options: unknown) => resolveOptions(options as InvitationPluginOptions)

const SECRET = "correct horse battery staple, twice over"

describe("the plugin options", () => {
  it("may all be left out", () => {
    expect(resolveOptions({})).toEqual({
      storefrontUrl: null,
      backendUrl: null,
      mailTemplates: {},
      sending: {
        leaseSeconds: 30,
        concurrency: 5,
        tickSeconds: 20,
        maxAttempts: 6,
        retrySeconds: 30,
      },
      settings: {},
    })
  })

  it("keep what is given, beside the defaults of the rest", () => {
    const { sending, settings } = resolveOptions({
      sending: { concurrency: 2 },
      settings: { daily_limit: 3, expires_after_days: null },
    })
    expect(sending).toEqual({
      leaseSeconds: 30,
      concurrency: 2,
      tickSeconds: 20,
      maxAttempts: 6,
      retrySeconds: 30,
    })
    expect(settings).toEqual({ daily_limit: 3, expires_after_days: null })
  })

  it("take a storefront with or without a slash at its end", () => {
    expect(resolveOptions({ storefrontUrl: "https://shop.example.com//" }).storefrontUrl).toBe(
      "https://shop.example.com",
    )
    expect(resolveOptions({ storefrontUrl: "http://localhost:8000" }).storefrontUrl).toBe(
      "http://localhost:8000",
    )
  })

  it("take a setting that is undefined, as of an unset environment variable, for left out", () => {
    const { settings } = resolveOptions({ settings: { max_per_send: undefined } })
    expect(defaultSettings(settings).max_per_send).toBe(5)
  })

  it("never hand a secret on", () => {
    expect(JSON.stringify(resolveOptions({ tokenSecrets: [SECRET] }))).not.toContain(SECRET)
  })

  it.each([
    ["storefrontUrl", { storefrontUrl: "shop.example.com" }],
    ["storefrontUrl", { storefrontUrl: "javascript:alert(1)" }],
    ["storefrontUrl", { storefrontUrl: 8000 }],
    ["backendUrl", { backendUrl: "/" }],
    ["mailTemplates.spring", { mailTemplates: { spring: "spring.html" } }],
    ["mailTemplates.default", { mailTemplates: { default: () => undefined } }],
    ["mailTemplates. ", { mailTemplates: { " ": () => undefined } }],
    ["settings.mail_template", { settings: { mail_template: "spring" } }],
    ["tokenSecrets", { tokenSecrets: [] }],
    ["tokenSecrets", { tokenSecrets: SECRET }],
    ["tokenSecrets.0", { tokenSecrets: ["short"] }],
    ["tokenSecrets.1", { tokenSecrets: [SECRET, "short"] }],
    ["tokenSecrets.0", { tokenSecrets: [undefined] }],
    ["sending.leaseSeconds", { sending: { leaseSeconds: 0 } }],
    ["sending.concurrency", { sending: { concurrency: 1.5 } }],
    ["sending.tickSeconds", { sending: { tickSeconds: 60 } }],
    ["sending.maxAttempts", { sending: { maxAttempts: "6" } }],
    ["sending", { sending: { lease: 5 } }],
    ["settings.max_per_send", { settings: { max_per_send: 0 } }],
    ["settings.registration", { settings: { registration: "closed" } }],
    ["settings", { settings: { max_per_sent: 5 } }],
  ])("are refused with the name of the wrong one: %s in %j", (name, options) => {
    expect(() => resolveUnchecked(options)).toThrow(
      new RegExp(`^medusa-plugin-invitations: .*\\b${name.replace(".", "\\.")}:`),
    )
  })

  it.each([
    ["too short", { tokenSecrets: ["hunter2-hunter2"] }],
    ["not in a list", { tokenSecrets: "hunter2-hunter2" }],
    ["in a wrong shape", { tokenSecrets: [{ secret: "hunter2-hunter2" }] }],
    ["under a wrong name", { sending: { concurrency: "hunter2-hunter2" } }],
  ])("are refused without a secret's value when it is %s", (_what, options) => {
    expect(() => resolveUnchecked(options)).toThrow(/medusa-plugin-invitations/)
    expect(() => resolveUnchecked(options)).not.toThrow(/hunter2/)
  })

  it("measure a secret in bytes", () => {
    expect(() => resolveOptions({ tokenSecrets: ["ü".repeat(16)] })).not.toThrow()
    expect(() => resolveOptions({ tokenSecrets: ["ü".repeat(15)] })).toThrow(/32 bytes/)
  })
})

describe("the secret of the links", () => {
  const config = (jwtSecret: unknown) => ({ projectConfig: { http: { jwtSecret } } })

  it("comes from the option, where it is set", () => {
    expect(resolveSecrets({ tokenSecrets: [SECRET] }, config("other"))).toEqual([SECRET])
  })

  it("comes from the project's jwtSecret, where it is not", () => {
    expect(resolveSecrets({}, config("a jwt secret"))).toEqual(["a jwt secret"])
  })

  it.each([
    ["no string", config({ kty: "RSA" })],
    ["empty", config("")],
    ["absent", undefined],
  ])("is missed with what to do, when the jwtSecret is %s", (_what, project) => {
    expect(() => resolveSecrets({}, project)).toThrow(/set the plugin option `tokenSecrets`/)
  })
})
