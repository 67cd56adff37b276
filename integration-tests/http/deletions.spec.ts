import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileInvitationDeletionsWorkflow } from "medusa-plugin-invitations/workflows"
import type { Headers } from "../setup/actors"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { tracesIn } from "../setup/traces"
import { until } from "../setup/until"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    const tracesOf = tracesIn(shop)
    let admin: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const reconcile = async () => {
      const input = { hours: 24, deadline: Date.now() + 10_000 }
      await reconcileInvitationDeletionsWorkflow(shop.getContainer()).run({ input })
    }

    describe("when a customer is deleted", () => {
      /** A customer who was invited and has invited. */
      const makeCustomer = async () => {
        const key = await shop.actors.createPublishableKey()
        const { id, token } = await invitations.inviteAndReceive(admin, "canary@example.com")
        const { data } = await invitations.register(key, "canary@example.com", token)
        const session = await shop.actors.logIn("customer", "canary@example.com")
        const headers = { ...key, authorization: `Bearer ${session}` }
        const sent = await invitations.inviteAsCustomer(headers, ["friend@example.com"])
        await shop.inbox.mailTo("friend@example.com")
        return {
          came: id,
          went: sent.data.results[0]?.invitation?.id ?? "",
          customerId: data.customer?.id ?? "",
        }
      }

      const untilForgotten = async ({ came, went }: { came: string; went: string }) => {
        await invitations.detailWhen(admin, went, ({ status }) => status === "discarded")
        await invitations.detailWhen(admin, came, ({ email }) => email === null)
        await until(
          async () => (await tracesOf("canary", ["customer", "provider_identity"])).length === 0,
        )
        const { history } = await invitations.detail(admin, went)
        expect(history[0]).toMatchObject({ actor_type: "system", reason: "inviter_deleted" })
        expect((await invitations.detail(admin, came)).status).toBe("accepted")
      }

      it("the plugin forgets the customer at once", async () => {
        const made = await makeCustomer()
        await shop.api.delete(`/admin/customers/${made.customerId}`, { headers: admin })
        await untilForgotten(made)
      })

      it("it does so too when the event of it was lost", async () => {
        const made = await makeCustomer()
        const deletedAt = (minutesAgo: number) =>
          knex()("customer")
            .where({ id: made.customerId })
            .update({ deleted_at: new Date(Date.now() - minutesAgo * 60_000) })
        // A deletion that may still be undone, and one that is long past.
        for (const minutes of [1, 25 * 60]) {
          await deletedAt(minutes)
          await reconcile()
          expect((await invitations.detail(admin, made.came)).email).toBe("canary@example.com")
        }
        await deletedAt(10)
        await reconcile()
        await untilForgotten(made)
      })
    })

    it("discards invitations to a sales channel whose deletion was not told", async () => {
      const channel = await shop.actors.createSalesChannel()
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["friend@example.com"],
        sales_channel_id: channel,
        send: false,
      })
      await knex()("sales_channel")
        .where({ id: channel })
        .update({ deleted_at: new Date(Date.now() - 600_000) })
      await reconcile()
      const { status, history } = await invitations.detail(admin, results[0]?.invitation?.id ?? "")
      expect([status, history[0]?.reason]).toEqual(["discarded", "sales_channel_deleted"])
    })
  },
})
