import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  applyInvitationRetentionWorkflow,
  eraseAddressWorkflow,
} from "medusa-plugin-invitations/workflows"
import { ANY_STATUS } from "../setup/api"
import type { Headers } from "../setup/actors"
import { Invitations, stopLinkOf, type ListView, type RefusalView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"
import { tracesIn } from "../setup/traces"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    const tracesOf = tracesIn(shop)
    let admin: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    const erase = async (email: string) =>
      await shop.api.post<{ erased: Record<string, number> } & RefusalView>(
        "/admin/invitations/erase",
        { email },
        { headers: admin, ...ANY_STATUS },
      )

    it("after a whole life leaves no trace of a stranger's address, and no number changes", async () => {
      const inviter = await shop.actors.createCustomer()
      const { data } = await invitations.inviteAsCustomer(inviter.headers, ["Canary@example.com"], {
        message: "Come in",
      })
      const first = data.results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, first, ({ status }) => status === "sent")
      const channel = { sales_channel_id: await shop.actors.createSalesChannel() }
      const { id, mail } = await invitations.inviteAndReceive(admin, "canary@example.com", channel)
      await invitations.act(admin, id, "send")
      await shop.inbox.waitFor((inbox) => inbox.to("canary@example.com").length === 3)
      await invitations.detailWhen(admin, id, ({ delivery_status: state }) => state === "sent")
      await invitations.act(admin, id, "discard")
      // Refused under its address, then corrected: the notification of that attempt names the first.
      shop.inbox.answerWith({ reject: 550, at: "RCPT", saying: "5.1.1 no such mailbox" })
      const { results } = await invitations.inviteAsAdmin(admin, { emails: ["canary@example.com"] })
      const corrected = results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, corrected, (it) => it.delivery_status === "failed")
      await shop.api.post(
        `/admin/invitations/${corrected}`,
        { email: "other@example.com" },
        { headers: admin },
      )
      shop.inbox.answerWith({ accept: true })
      await invitations.unsubscribe(stopLinkOf(mail))
      await shop.api.get("/admin/invitations?q=canary", { headers: admin })
      const numbers = async () =>
        (
          await shop.api.get<ListView>("/admin/invitations?order=display_id", { headers: admin })
        ).data.invitations.map(({ id, sent_at, registered_at, created_at, inviter }) => ({
          ...{ id, sent_at, registered_at, created_at, inviter },
        }))
      const before = await numbers()
      expect((await tracesOf("canary")).length).toBeGreaterThan(3)

      const { status, data: answer } = await erase("Canary <CANARY@example.com>")
      expect([status, answer]).toEqual([
        200,
        {
          erased: {
            discarded: 1,
            invitations: 2,
            as_inviter: 0,
            as_invitee: 0,
            notifications: 4,
            suppressions: 1,
            selections: 0,
            import_rows: 0,
          },
        },
      ])
      expect(await tracesOf("canary")).toEqual([])
      expect(await numbers()).toEqual(before)
      const nothing = Object.fromEntries(Object.keys(answer.erased).map((kind) => [kind, 0]))
      expect((await erase("canary@example.com")).data).toEqual({ erased: nothing })

      const again = await invitations.inviteAsAdmin(admin, { emails: ["canary@example.com"] })
      expect(again.results[0]?.outcome).toBe("suppressed")
      expect((await invitations.act(admin, id, "send")).data.message).toMatch(/address was erased/)
    })

    it("leaves of somebody with an account only what is Medusa's own", async () => {
      const key = await shop.actors.createPublishableKey()
      const { id, token } = await invitations.inviteAndReceive(admin, "canary@example.com")
      await invitations.register(key, "canary@example.com", token, {
        first_name: "Canary",
        last_name: "Bird",
      })
      const session = await shop.actors.logIn("customer", "canary@example.com")
      const headers = { ...key, authorization: `Bearer ${session}` }
      const { data } = await invitations.inviteAsCustomer(headers, ["friend@example.com"], {
        message: "Canary was here",
      })
      const sent = data.results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, sent, ({ status }) => status === "sent")
      const { data: answer } = await erase("canary@example.com")
      expect(answer.erased).toMatchObject({ invitations: 1, as_inviter: 1, as_invitee: 1 })
      expect(await tracesOf("canary", ["customer", "provider_identity"])).toEqual([])
      const [came, went] = [
        await invitations.detail(admin, id),
        await invitations.detail(admin, sent),
      ]
      expect([came.status, came.email, came.invitee?.email]).toEqual([
        "accepted",
        null,
        "canary@example.com",
      ])
      expect([went.status, went.email]).toEqual(["sent", "friend@example.com"])
    })

    it("erases also what is noted of a mail that was at the mail server meanwhile", async () => {
      shop.inbox.answerWith({ stall: true })
      const { results } = await invitations.inviteAsAdmin(admin, { emails: ["canary@example.com"] })
      const id = results[0]?.invitation?.id ?? ""
      await shop.inbox.waitFor((inbox) => inbox.stalled.length === 1)
      expect((await erase("canary@example.com")).status).toBe(200)
      // As a process does that had not come to write the row yet.
      await knex()("notification").update({ to: "canary@example.com" })
      shop.inbox.releaseStalled()
      await invitations.detailWhen(admin, id, (it) => it.delivery_status !== "sending")
      await applyInvitationRetentionWorkflow(shop.getContainer()).run()
      expect(await tracesOf("canary")).toEqual([])
      expect(await invitations.detail(admin, id)).toMatchObject({
        status: "discarded",
        email: null,
      })
    })

    it("says when an invitation is being accepted, and erases it afterwards", async () => {
      const { id } = await invitations.inviteAndReceive(admin, "canary@example.com")
      await knex()("customer_invitation")
        .where({ id })
        .update({ hold_id: "h1", hold_expires_at: new Date(Date.now() + 3_600_000) })
      const { status, data } = await erase("canary@example.com")
      expect([status, data.message]).toEqual([400, expect.stringMatching(/being accepted/)])
      expect(data.message).not.toMatch(/canary/)
      await knex()("customer_invitation").where({ id }).update({ hold_id: null })
      expect((await erase("canary@example.com")).status).toBe(200)
      expect(await tracesOf("canary")).toEqual([])
    })

    it("is for code of the shop too, which is told of each discarded invitation", async () => {
      await invitations.inviteAndReceive(admin, "canary@example.com")
      const { result } = await eraseAddressWorkflow(shop.getContainer()).run({
        input: { email: "canary@example.com" },
      })
      expect(result).toMatchObject({ discarded: 1, invitations: 1, held: false })
      await expect(
        eraseAddressWorkflow(shop.getContainer()).run({ input: { email: "nobody" } }),
      ).rejects.toMatchObject({ message: expect.stringMatching(/not an e-mail address/) })
    })

    it("after the retention time erases notifications as well", async () => {
      const { id } = await invitations.inviteAndReceive(admin, "canary@example.com", {
        message: "Dear Canary",
      })
      await invitations.act(admin, id, "discard")
      await applyInvitationRetentionWorkflow(shop.getContainer()).run()
      expect((await invitations.detail(admin, id)).email).toBe("canary@example.com")
      await knex()("customer_invitation")
        .where({ id })
        .update({ ended_at: new Date(Date.now() - 91 * 86_400_000) })
      const { result } = await applyInvitationRetentionWorkflow(shop.getContainer()).run()
      expect(result).toEqual({ more: false })
      expect(await tracesOf("canary")).toEqual([])
      const rows = await knex()("notification").where({ resource_id: id })
      expect(rows).toMatchObject([{ to: "", provider_data: null, status: "success" }])
    })
  },
})
