import { shopSuite } from "../setup/shop-runner"
shopSuite({
  testSuite: (shop) => {
    it("boots", async () => {
      const admin = await shop.actors.createAdmin()
      const me = await shop.api.get("/admin/users/me", { headers: admin })
      expect(me.status).toBe(200)
      const customer = await shop.actors.createCustomer()
      const c = await shop.api.get("/store/customers/me", { headers: customer.headers })
      expect(c.data).toMatchObject({ customer: { email: customer.email } })
      const notif = shop.getContainer().resolve("notification")
      await notif.createNotifications({ to: "a@example.org", channel: "email", template: "x", content: { subject: "s", text: "t", html: "h" } } as never)
      await shop.inbox.waitFor(1)
      expect(shop.readServerLog().length).toBeGreaterThan(100)
    })
    it("again", async () => {
      const admin = await shop.actors.createAdmin()
      expect((await shop.api.get("/admin/users", { headers: admin })).data).toMatchObject({ count: 1 })
      expect(shop.inbox.mails).toHaveLength(0)
    })
  },
})
