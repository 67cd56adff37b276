import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { Headers } from "../setup/actors"
import { Invitations } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { until } from "../setup/until"

/** Registrations whose handler takes longer than a hold runs. */
shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
      await invitations.configure(admin, { accept_other_email: true })
    })

    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const holdOf = async (id: string) => {
      const { rows } = await knex().raw<{ rows: { hold_id: string | null; seconds: number }[] }>(
        `select hold_id, extract(epoch from hold_expires_at - now())::float as seconds
         from customer_invitation where id = ?`,
        [id],
      )
      return rows[0] ?? { hold_id: null, seconds: 0 }
    }
    const holdRunsOutIn = async (id: string, seconds: number) =>
      await knex().raw(
        "update customer_invitation set hold_expires_at = now() + make_interval(secs => ?) where id = ?",
        [seconds, id],
      )
    /** Lets no account be made, as if Medusa's handler hung, until the answer is called. */
    const stallAccounts = async (): Promise<() => Promise<void>> => {
      const transaction = await knex().transaction()
      await transaction.raw("lock table customer in exclusive mode")
      return async () => {
        await transaction.commit()
      }
    }
    const accountsOf = async (...emails: string[]) =>
      (await shop.getContainer().resolve(Modules.CUSTOMER).listCustomers({ email: emails })).map(
        ({ email }) => email,
      )

    it("keep their invitation as long as they live", async () => {
      const { id, token } = await invitations.inviteAndReceive(admin, "friend@example.com")
      const goOn = await stallAccounts()
      const slow = invitations.register(key, "slow@example.com", token)
      await until(async () => (await holdOf(id)).hold_id !== null)
      await holdRunsOutIn(id, 7)
      await until(async () => (await holdOf(id)).seconds > 20)
      const second = await invitations.register(key, "second@example.com", token)
      expect([second.status, second.data.reason]).toEqual([403, "accepted"])
      await goOn()
      expect((await slow).status).toBe(200)
      expect(await accountsOf("slow@example.com", "second@example.com")).toEqual([
        "slow@example.com",
      ])
      expect((await invitations.detail(admin, id)).status).toBe("accepted")
    })

    it("make one account of one person who asks twice", async () => {
      const { id, token } = await invitations.inviteAndReceive(admin, "friend@example.com")
      const identity = await shop.actors.registerIdentity("friend@example.com")
      const open = async () =>
        await invitations.openAccount(key, identity, { email: "friend@example.com" }, token)
      const goOn = await stallAccounts()
      const first = open()
      await until(async () => (await holdOf(id)).hold_id !== null)
      const { hold_id: lost } = await holdOf(id)
      await holdRunsOutIn(id, 0)
      const second = open()
      await until(async () => (await holdOf(id)).hold_id !== lost)
      await goOn()
      const statuses = [(await first).status, (await second).status]
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      expect(await accountsOf("friend@example.com")).toEqual(["friend@example.com"])
      expect((await invitations.detail(admin, id)).status).toBe("accepted")
    })

    it("whose process died leave their invitation to the account that they made", async () => {
      const { id, token } = await invitations.inviteAndReceive(admin, "friend@example.com")
      const identity = await shop.actors.registerIdentity("first@example.com")
      const [, payload = ""] = identity.split(".")
      const { auth_identity_id: authIdentityId } = JSON.parse(
        Buffer.from(payload, "base64url").toString(),
      ) as { auth_identity_id: string }
      await knex()("customer_invitation")
        .where({ id })
        .update({
          hold_id: "invthold_dead",
          hold_auth_identity_id: authIdentityId,
          hold_expires_at: new Date(0),
        })
      await createCustomerAccountWorkflow(shop.getContainer()).run({
        input: { authIdentityId, customerData: { email: "first@example.com" } },
      })
      // Before the job has come round.
      const second = await invitations.register(key, "second@example.com", token)
      expect([second.status, second.data.reason]).toEqual([403, "accepted"])
      expect(await accountsOf("first@example.com", "second@example.com")).toEqual([
        "first@example.com",
      ])
      expect((await invitations.detail(admin, id)).status).toBe("accepted")
    })

    it("by somebody who has an account leave a second invitation open", async () => {
      const one = await invitations.inviteAndReceive(admin, "friend@example.com")
      const other = await invitations.inviteAndReceive(admin, "other@example.com")
      const identity = await shop.actors.registerIdentity("friend@example.com")
      const open = async (token: string) =>
        await invitations.openAccount(key, identity, { email: "friend@example.com" }, token)
      expect((await open(one.token)).status).toBe(200)
      expect((await open(other.token)).status).not.toBe(200)
      expect((await invitations.detail(admin, other.id)).status).toBe("sent")
      expect(await accountsOf("friend@example.com")).toEqual(["friend@example.com"])
    })

    it("make no second account when somebody else got the invitation meanwhile", async () => {
      const { id, token } = await invitations.inviteAndReceive(admin, "friend@example.com")
      const goOn = await stallAccounts()
      const slow = invitations.register(key, "slow@example.com", token)
      await until(async () => (await holdOf(id)).hold_id !== null)
      const { hold_id: lost } = await holdOf(id)
      // As if the process had stood still for so long that nothing was renewed.
      await holdRunsOutIn(id, 0)
      const second = invitations.register(key, "second@example.com", token)
      await until(async () => (await holdOf(id)).hold_id !== lost)
      await goOn()
      expect((await second).status).toBe(200)
      const { status, data } = await slow
      expect([status, data.reason]).toEqual([403, "accepted"])
      expect(await accountsOf("slow@example.com", "second@example.com")).toEqual([
        "second@example.com",
      ])
      // Nothing of it is in the way of another invitation.
      const next = await invitations.inviteAndReceive(admin, "slow@example.com")
      const again = await invitations.register(key, "slow@example.com", next.token)
      expect(again.status).toBe(200)
      expect(await invitations.detail(admin, id)).toMatchObject({
        status: "accepted",
        invitee: { email: "second@example.com" },
      })
    })
  },
})
