import path from "node:path"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  shop: path.resolve(__dirname, "../shops/override"),
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
      expect((await invitations.detail(admin, id)).status).toBe("accepted")
    })
  },
})
