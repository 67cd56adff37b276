import path from "node:path"
import Medusa from "@medusajs/js-sdk"
import { createInvitationsClient } from "../../storefront/src/index.ts"
import { PASSWORD } from "../setup/actors"
import { ANY_STATUS } from "../setup/api"
import { Invitations, stopLinkOf } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

/** A host with a registration route and hooks of its own; see `integration-tests/shops/host`. */
shopSuite({
  shop: path.resolve(__dirname, "../shops/host"),
  testSuite: (shop) => {
    const invitations = new Invitations(shop)

    it("keeps the gate when the host has a registration route of its own", async () => {
      const admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      await invitations.configure(admin, { registration: "invitation_only" })
      const without = await invitations.register(key, "nobody@example.com")
      expect([without.status, without.data.reason]).toEqual([403, "invitation_required"])

      const { id, token } = await invitations.inviteAndReceive(admin, "guest@example.com")
      const registered = await invitations.register(key, "guest@example.com", token)
      expect([registered.status, registered.data]).toEqual([
        201,
        { welcome: expect.stringMatching(/^cus_/) },
      ])
      // A handler of the host that throws after the acceptance undoes nothing, and is logged.
      expect((await invitations.detail(admin, id)).status).toBe("accepted")
      expect(shop.readServerLog().includes("the host's own code has a bug")).toBe(true)
    })

    it("gives the storefront's client a session, or says that the address is to be verified", async () => {
      const admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      const client = createInvitationsClient(
        new Medusa({ baseUrl: shop.url, publishableKey: key["x-publishable-api-key"] }),
      )
      const register = async (email: string, token: string) =>
        await client.register({ email, password: PASSWORD, token })
      const guest = await invitations.inviteAndReceive(admin, "guest@example.com")
      // The link came to this very mailbox.
      expect(await register("guest@example.com", guest.token)).toMatchObject({
        customer: null,
        session: "open",
      })
      await invitations.configure(admin, { accept_other_email: true })
      const other = await invitations.inviteAndReceive(admin, "one@example.com")
      expect(await register("two@example.com", other.token)).toMatchObject({
        session: "verify_email",
        token: expect.any(String),
      })
    })

    it("writes mails by a template of the host's, and none without an unsubscribe link", async () => {
      const admin = await shop.actors.createAdmin()
      const { data } = await invitations.configure(admin, { mail_template: "spring" })
      expect(data.mail_templates).toEqual(["default", "spring", "broken"])
      const { mail } = await invitations.inviteAndReceive(admin, "guest@example.com")
      expect(mail.subject).toMatch(/^Spring at /)
      const link = stopLinkOf(mail)
      expect(link).toMatch(/^https:\/\/api\.host\.example\.com\/invitations\/unsubscribe\?token=/)
      expect(mail.text).toContain(link)
      expect(mail.html).toContain(`href="${link}"`)
      const preview = await shop.api.get<{ subject: string; text: string }>(
        "/admin/invitation-settings/mail-preview",
        { headers: admin },
      )
      expect(preview.data.subject).toBe(mail.subject)
      expect(preview.data.text).toMatch(/unsubscribe\?token=sample/)
    })

    it("tells of a template that fails, and sends nothing in its place", async () => {
      const admin = await shop.actors.createAdmin()
      await invitations.configure(admin, { mail_template: "broken" })
      const { results } = await invitations.inviteAsAdmin(admin, { emails: ["guest@example.com"] })
      const { deliveries } = await invitations.detailWhen(
        admin,
        results[0]?.invitation?.id ?? "",
        (it) => Boolean(it.deliveries[0]?.last_error),
      )
      expect(deliveries[0]?.last_error).toBe("The template of the host has a bug.")
      expect(shop.inbox.mails).toEqual([])
    })

    it("takes the followed link for the proof of the address, where the shop wants one", async () => {
      const admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      const logIn = async (email: string) =>
        (
          await shop.api.post<Record<string, unknown>>(
            "/auth/customer/emailpass",
            { email, password: PASSWORD },
            ANY_STATUS,
          )
        ).data
      await invitations.register(key, "unproven@example.com")
      expect(await logIn("unproven@example.com")).toMatchObject({ verification_required: true })

      const { token } = await invitations.inviteAndReceive(admin, "Proven@example.com")
      await invitations.register(key, "proven@Example.com", token)
      const loggedIn = await logIn("proven@Example.com")
      expect(loggedIn).not.toHaveProperty("verification_required")
      expect(typeof loggedIn["token"]).toBe("string")
    })

    it("does not take a link that was never mailed for a proof", async () => {
      const admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["copied@example.com"],
        send: false,
      })
      const { url = "" } = await invitations.detail(admin, results[0]?.invitation?.id ?? "")
      const token = new URL(url).searchParams.get("token") ?? ""
      await invitations.register(key, "copied@example.com", token)
      const { data } = await shop.api.post(
        "/auth/customer/emailpass",
        { email: "copied@example.com", password: PASSWORD },
        ANY_STATUS,
      )
      expect(data).toMatchObject({ verification_required: true })
    })

    it("lets the host refuse a submission with a sentence of its own", async () => {
      const admin = await shop.actors.createAdmin()
      const { status, data } = await shop.api.post<{ message: string }>(
        "/admin/invitations",
        { emails: ["fine@example.com", "guest@blocked.example.com"] },
        { headers: admin, ...ANY_STATUS },
      )
      expect([status, data.message]).toEqual([400, "We invite nobody from there."])
      const list = await shop.api.get("/admin/invitations", { headers: admin })
      expect(list.data).toMatchObject({ count: 0 })
    })

    it("lets the host hold mails back, visibly, while the others leave", async () => {
      const admin = await shop.actors.createAdmin()
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["held@example.com"],
        message: "hold me",
      })
      await invitations.inviteAndReceive(admin, "free@example.com")
      const held = await invitations.detailWhen(
        admin,
        results[0]?.invitation?.id ?? "",
        (it) => it.delivery_status === "failed",
      )
      expect(held).toMatchObject({
        status: "not_sent",
        deliveries: [{ last_error: "Held back by the shop." }],
      })
      expect(shop.inbox.to("held@example.com")).toEqual([])
    })
  },
})
