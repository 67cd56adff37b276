import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { healInvitationRegistrationsWorkflow } from "medusa-plugin-invitations/workflows"
import type { Headers } from "../setup/actors"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

/** What a process leaves behind that dies in the middle of a registration. */
shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
    })

    const heal = async () => await healInvitationRegistrationsWorkflow(shop.getContainer()).run()
    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const identityOf = (token: string): string =>
      (
        JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
          auth_identity_id: string
        }
      ).auth_identity_id
    const leaveHold = async (id: string, identity: string, minutesAgo: number) =>
      await knex()("customer_invitation")
        .where({ id })
        .update({
          hold_id: `invthold_${id}`,
          hold_auth_identity_id: identity,
          hold_expires_at: knex().raw("now() - make_interval(mins => ?)", [minutesAgo]),
        })

    it("accepts where the account was made, and joins the groups", async () => {
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      const group = await customers.createCustomerGroups({ name: "Healed" })
      const email = "crashed@example.com"
      const { id } = await invitations.inviteAndReceive(admin, email, {
        customer_group_ids: [group.id],
      })
      const authIdentityId = identityOf(await shop.actors.registerIdentity(email))
      await leaveHold(id, authIdentityId, 1)
      const { result: customer } = await createCustomerAccountWorkflow(shop.getContainer()).run({
        input: { authIdentityId, customerData: { email } },
      })
      await heal()
      expect(await invitations.detail(admin, id)).toMatchObject({
        status: "accepted",
        invitee: { id: customer.id },
      })
      const joined = await customers.retrieveCustomer(customer.id, { relations: ["groups"] })
      expect(joined.groups.map(({ id: joinedId }) => joinedId)).toEqual([group.id])

      // As if it had died one step later: accepted, but not in the group.
      await customers.removeCustomerFromGroup({
        customer_id: customer.id,
        customer_group_id: group.id,
      })
      await knex()("customer_invitation")
        .where({ id })
        .update({ groups_joined_at: null, registered_at: new Date(Date.now() - 60_000) })
      await heal()
      await heal()
      const again = await customers.retrieveCustomer(customer.id, { relations: ["groups"] })
      expect(again.groups).toHaveLength(1)
    })

    it("leaves the invitation to the next request where no account was made", async () => {
      const email = "retry@example.com"
      const { id, token } = await invitations.inviteAndReceive(admin, email)
      const identity = await shop.actors.registerIdentity(email)
      await leaveHold(id, identityOf(identity), 1)
      await heal()
      const registered = await invitations.openAccount(key, identity, { email }, token)
      expect(registered.status).toBe(200)
      expect((await invitations.detail(admin, id)).status).toBe("accepted")
    })

    it("refuses actions while a registration holds the invitation, and forgets old holds", async () => {
      const { id } = await invitations.inviteAndReceive(admin, "held@example.com")
      await leaveHold(id, "authid_unknown", -1)
      for (const action of ["send", "discard"] as const) {
        const { status, data } = await invitations.act(admin, id, action)
        expect([status, data.message]).toEqual([400, expect.stringMatching(/being accepted/)])
      }
      await leaveHold(id, "authid_unknown", 60)
      await heal()
      const [row] = await knex()("customer_invitation").where({ id }).select("hold_id")
      expect(row).toEqual({ hold_id: null })
      expect((await invitations.act(admin, id, "discard")).status).toBe(200)
    })
  },
})
