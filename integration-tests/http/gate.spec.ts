import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ANY_STATUS } from "../setup/api"
import { roadsIntoTown, type Town } from "../setup/gate-roads"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let town: Town

    beforeAll(async () => {
      const admin = await shop.actors.createAdmin()
      const closedChannel = await shop.actors.createSalesChannel("Closed")
      const openChannel = await shop.actors.createSalesChannel("Open")
      await invitations.configure(admin, { registration: "invitation_only" }, closedChannel)
      town = {
        admin,
        closedChannel,
        openChannel,
        key: await shop.actors.createPublishableKey([closedChannel]),
        openKey: await shop.actors.createPublishableKey([openChannel]),
        bothKey: await shop.actors.createPublishableKey([openChannel, closedChannel]),
      }
    })

    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    it.each(roadsIntoTown(shop, invitations, () => town))(
      "a closed shop, by $name: $status $reason",
      async ({ walk, status, reason }) => {
        const answer = await walk(town)
        expect([answer.status, answer.data.reason]).toEqual([status, reason])
        expect(typeof answer.data.customer?.id).toBe(status === 200 ? "string" : "undefined")
      },
    )

    it("refuses with 503 when the setting cannot be read", async () => {
      const identity = await shop.actors.registerIdentity("a@example.com")
      await knex().raw("alter table customer_invitation_setting rename to away")
      try {
        const answer = await invitations.openAccount(town.key, identity, { email: "a@example.com" })
        expect([answer.status, answer.data.reason]).toEqual([503, "unavailable"])
      } finally {
        await knex().raw("alter table away rename to customer_invitation_setting")
      }
    })

    it("lets customers made by staff, guests and existing accounts alone", async () => {
      const made = await shop.api.post(
        "/admin/customers",
        { email: "made@example.com" },
        { headers: town.admin },
      )
      expect(made.status).toBe(200)
      const existing = await shop.actors.createCustomer("old@example.com", town.openKey)
      const token = await shop.actors.logIn("customer", existing.email)
      const me = await shop.api.get("/store/customers/me", {
        headers: { ...town.key, authorization: `Bearer ${token}` },
      })
      expect(me.status).toBe(200)
      const cart = await shop.api.post<{ cart: { id: string } }>(
        "/store/carts",
        { sales_channel_id: town.closedChannel, email: "guest@example.com" },
        { headers: town.key, ...ANY_STATUS },
      )
      expect(cart.status).not.toBe(403)
    })
  },
})
