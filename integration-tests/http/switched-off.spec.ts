import type { Headers } from "../setup/actors"
import { ANY_STATUS } from "../setup/api"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

/** Settings that switch something off. */
shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    it("switch the customers' part off with 404, after 401, and leave links working", async () => {
      const key = await shop.actors.createPublishableKey()
      const { headers } = await shop.actors.createCustomer(undefined, key)
      const { token } = await invitations.inviteAndReceive(admin, "link@example.com")
      await invitations.configure(admin, { storefront_enabled: false })
      const off = await invitations.inviteAsCustomer(headers, ["no@example.com"])
      expect(off.status).toBe(404)
      const anonymous = await shop.api.get("/store/customers/me/invitations", {
        headers: key,
        ...ANY_STATUS,
      })
      expect(anonymous.status).toBe(401)
      expect((await invitations.preview(key, token)).status).toBe(200)
      const told = await shop.api.get("/store/invitations/settings", { headers: key })
      expect(told.data).toEqual({
        settings: {
          enabled: true,
          storefront_enabled: false,
          registration: "open",
          allow_message: true,
          max_per_send: 5,
          accept_other_email: false,
        },
      })
    })

    it("switch it off for one of the storefronts of a key, and for no other", async () => {
      const on = await shop.actors.createSalesChannel()
      const off = await shop.actors.createSalesChannel()
      const key = await shop.actors.createPublishableKey([on, off])
      const { headers } = await shop.actors.createCustomer(undefined, key)
      const invite = async (sales_channel_id: string) =>
        (
          await invitations.inviteAsCustomer(headers, [`${sales_channel_id}@example.com`], {
            sales_channel_id,
          })
        ).status
      await invitations.configure(admin, { storefront_enabled: false }, off)
      expect([await invite(on), await invite(off)]).toEqual([200, 404])
      await invitations.configure(admin, { storefront_enabled: false })
      await invitations.configure(admin, { storefront_enabled: true }, off)
      expect([await invite(on), await invite(off)]).toEqual([404, 200])
    })

    it("switch everything off, and queued mails wait until it is on again", async () => {
      const key = await shop.actors.createPublishableKey()
      const { id, token } = await invitations.inviteAndReceive(admin, "off@example.com")
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["waits@example.com"],
        send: false,
      })
      await invitations.configure(admin, { enabled: false, registration: "invitation_only" })

      expect((await invitations.preview(key, token)).data.reason).toBe("invalid")
      const refused = await invitations.register(key, "off@example.com", token)
      expect([refused.status, refused.data.reason]).toEqual([403, "invalid"])
      // A closed shop never opens by itself.
      const without = await invitations.register(key, "anybody@example.com")
      expect([without.status, without.data.reason]).toEqual([403, "invitation_required"])
      const sending = await invitations.act(admin, results[0]?.invitation?.id ?? "", "send")
      expect(sending.status).toBe(400)
      const creating = await shop.api.post(
        "/admin/invitations",
        { emails: ["new@example.com"] },
        { headers: admin, ...ANY_STATUS },
      )
      expect(creating.status).toBe(400)
      const { data: health } = await shop.api.get<{ queue: object }>("/admin/invitations/queue", {
        headers: admin,
      })
      expect(health.queue).toMatchObject({
        paused: true,
        pause_reason: "Invitations are switched off in this shop's settings.",
      })
      expect((await invitations.detail(admin, id)).status).toBe("sent")
    })
  },
})
