import type { Headers } from "../setup/actors"
import { ANY_STATUS } from "../setup/api"
import { Invitations, stopLinkOf, type SettingsView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

const DEFAULTS = {
  enabled: true,
  storefront_enabled: true,
  referred_group: "same_as_inviter",
  inheritable_group_ids: [],
  default_customer_group_id: null,
  registration: "open",
  allow_message: true,
  max_per_send: 5,
  rate_limit_count: 5,
  rate_limit_minutes: 10,
  daily_limit: 20,
  recipient_limit_count: 3,
  recipient_limit_days: 30,
  expires_after_days: 30,
  accept_other_email: false,
  batch_size: 50,
  batch_interval_seconds: 0,
  sender_email: null,
  sender_name: null,
  reply_to: null,
  mail_locale: "en",
  mail_template: "default",
  logo_url: null,
  postal_address: null,
  invitation_url: "{storefrontUrl}/invitation?token={token}",
  login_url: "{storefrontUrl}/account",
  retention_days: 90,
}

const REFUSED: [string, Record<string, unknown>][] = [
  ["an unknown name", { colour: "red" }],
  ["nothing at all", {}],
  ["a text for a number", { max_per_send: "many" }],
  ["a number below 1", { max_per_send: 0 }],
  ["a fraction", { batch_size: 1.5 }],
  ["an unknown choice", { registration: "sometimes" }],
  ["a line break in a sender's name", { sender_name: "Shop\r\nBcc: x@example.com" }],
  ["a sender that is no address", { sender_email: "shop" }],
  ["a link without a token", { invitation_url: "https://shop.example/invitation" }],
  ["a link of another scheme", { login_url: "javascript:alert(1)" }],
  ["a group that does not exist", { default_customer_group_id: "cusgroup_unknown" }],
  ["a template that nobody registered", { mail_template: "spring" }],
  ["a template named like a thing of JavaScript's", { mail_template: "constructor" }],
  ["one good and one bad", { max_per_send: 3, daily_limit: -1 }],
]

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    const read = async (salesChannelId?: string) =>
      (
        await shop.api.get<SettingsView>("/admin/invitation-settings", {
          headers: admin,
          params: salesChannelId ? { sales_channel_id: salesChannelId } : {},
        })
      ).data

    it("begin with the documented defaults, all of them inherited", async () => {
      const { settings, inherited } = await read()
      expect(settings).toEqual(DEFAULTS)
      expect(inherited).toEqual(Object.keys(DEFAULTS))
    })

    it("are inherited by a channel until it has its own, and again when that is cleared", async () => {
      const channel = await shop.actors.createSalesChannel()
      await invitations.configure(admin, { max_per_send: 7, daily_limit: 70 })
      const own = await invitations.configure(admin, { max_per_send: 3 }, channel)
      expect(own.data.settings).toMatchObject({ max_per_send: 3, daily_limit: 70 })
      expect(own.data.inherited).not.toContain("max_per_send")
      expect(own.data.inherited).toContain("daily_limit")
      expect((await read()).settings).toMatchObject({ max_per_send: 7 })

      const cleared = await invitations.configure(admin, { max_per_send: null }, channel)
      expect(cleared.data.settings).toMatchObject({ max_per_send: 7 })
      expect(cleared.data.inherited).toContain("max_per_send")
    })

    it("take null as a value where it is one, and 0 days as never for one channel", async () => {
      const channel = await shop.actors.createSalesChannel()
      const never = await invitations.configure(admin, { expires_after_days: 0 }, channel)
      expect(never.data.settings["expires_after_days"]).toBeNull()
      expect(never.data.inherited).not.toContain("expires_after_days")
      const shopwide = await invitations.configure(admin, { retention_days: null })
      expect(shopwide.data.settings["retention_days"]).toBeNull()
      const back = await invitations.configure(admin, { max_per_send: null })
      expect(back.data.settings["max_per_send"]).toBe(5)
    })

    it("come with what one should know: how mails leave, and where everybody can still register", async () => {
      const channel = await shop.actors.createSalesChannel()
      const other = await shop.actors.createSalesChannel()
      const openFor = async (scope?: string) =>
        (await read(scope)).open_elsewhere.map(({ id }) => id)
      expect((await read()).email_provider).toBe(true)
      expect(await openFor()).toEqual([])
      expect(await openFor(channel)).toContain(other)
      expect(await openFor(channel)).not.toContain(channel)

      await invitations.configure(admin, { registration: "invitation_only" })
      expect(await openFor(channel)).toEqual([])
      await invitations.configure(admin, { registration: "open" }, other)
      expect(await openFor()).toEqual([other])
      expect(await openFor(channel)).toEqual([other])
      expect(await openFor(other)).toEqual([])
    })

    it("refuse what is bad, and keep everything as it was", async () => {
      for (const [what, body] of REFUSED) {
        const answer = await invitations.configure(admin, body)
        expect([what, answer.status, answer.data.type]).toEqual([what, 400, "invalid_data"])
        expect([what, (await read()).settings]).toEqual([what, DEFAULTS])
      }
    })

    it("refuse a shop-wide setting for one channel, and an unknown channel", async () => {
      const channel = await shop.actors.createSalesChannel()
      const scoped = await invitations.configure(admin, { enabled: false }, channel)
      expect([scoped.status, scoped.data.message]).toEqual([
        400,
        expect.stringMatching(/whole shop/),
      ])
      const unknown = await invitations.configure(admin, { max_per_send: 1 }, "sc_unknown")
      expect(unknown.status).toBe(400)
    })

    it("count at once: limits, expiry, message, links and sender", async () => {
      await invitations.configure(admin, {
        max_per_send: 1,
        allow_message: false,
        expires_after_days: null,
        sender_email: "private@example.com",
        sender_name: "Private Sale",
        reply_to: "help@example.com",
        invitation_url: "https://other.example/join?t={token}",
        postal_address: "Main Street 1\nSpringfield",
        mail_locale: "de",
      })
      const { headers } = await shop.actors.createCustomer()
      const { data } = await invitations.inviteAsCustomer(
        headers,
        ["one@example.com", "two@example.com"],
        { message: "dropped" },
      )
      expect(data.results.map(({ outcome }) => outcome)).toEqual(["created", "over_limit"])
      expect(data.results[0]?.invitation).toMatchObject({ message: null, expires_at: null })
      const mail = await shop.inbox.mailTo("one@example.com")
      expect(mail.text).toContain("https://other.example/join?t=invt_")
      expect(mail.text).toContain("lädt Sie ein")
      expect(mail.html).toContain("Main Street 1<br>Springfield")
      expect(mail.headers.get("from")).toMatch(/^"?Private Sale"? <private@example.com>$/)
      expect(mail.headers.get("reply-to")).toBe("help@example.com")
    })

    it("show a sample of the mail, and send it to the admin who asks", async () => {
      const preview = await shop.api.get("/admin/invitation-settings/mail-preview", {
        headers: admin,
      })
      expect(preview.data).toEqual({
        subject: expect.stringMatching(/invited/),
        html: expect.stringMatching(/^<!doctype html>/),
        text: expect.stringMatching(/token=sample/),
      })
      const { data } = await shop.api.post<{ to: string }>(
        "/admin/invitation-settings/test-mail",
        {},
        { headers: admin },
      )
      const mail = await shop.inbox.mailTo(data.to)
      expect(mail.html).toContain("Vera Lindgren")
      const { pathname, search } = new URL(stopLinkOf(mail))
      expect((await shop.api.post(`${pathname}${search}`, {}, ANY_STATUS)).status).toBe(404)
    })
  },
})
