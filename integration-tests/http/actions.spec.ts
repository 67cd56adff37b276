import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { expireInvitationsWorkflow } from "medusa-plugin-invitations/workflows"
import { ANY_STATUS, type ApiResponse } from "../setup/api"
import type { Headers } from "../setup/actors"
import { Invitations, tokenOf, type InvitationView, type RefusalView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
    })

    /** Time passes for one invitation. */
    const lapse = async (id: string) => {
      const knex: Knex = shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex("customer_invitation")
        .where({ id })
        .update({ expires_at: knex.raw("now() - interval '1 minute'") })
    }
    const ofCustomer = async (
      headers: Headers,
      id: string,
      action: "resend" | "cancel",
    ): Promise<ApiResponse<{ invitation: InvitationView } & RefusalView>> =>
      await shop.api.post(
        `/store/customers/me/invitations/${id}/${action}`,
        {},
        { headers, ...ANY_STATUS },
      )
    const secondMail = async (email: string) => {
      await shop.inbox.waitFor((inbox) => inbox.to(email).length === 2)
      const mail = shop.inbox.to(email)[1]
      return mail ? tokenOf(mail) : ""
    }

    describe("staff", () => {
      it("send what was saved without sending", async () => {
        const { results } = await invitations.inviteAsAdmin(admin, {
          emails: ["later@example.com"],
          send: false,
        })
        const id = results[0]?.invitation?.id ?? ""
        expect(await invitations.detail(admin, id)).toMatchObject({
          status: "not_sent",
          delivery_status: null,
          sent_at: null,
          deliveries: [],
        })
        const { status, data } = await invitations.act(admin, id, "send")
        expect(status).toBe(200)
        expect(data.invitation).toMatchObject({ status: "not_sent", delivery_status: "queued" })
        const sent = await invitations.detailWhen(admin, id, (it) => it.status === "sent")
        // "Sent" is when the mail left, not when the invitation was made.
        expect(Date.parse(sent.sent_at ?? "")).toBeGreaterThan(Date.parse(sent.created_at))
      })

      it("resend a sent one with the same link, without a status row", async () => {
        const { id, token } = await invitations.inviteAndReceive(admin, "twice@example.com")
        const { data } = await invitations.act(admin, id, "send")
        expect(data.invitation).toMatchObject({ status: "sent", delivery_status: "queued" })
        expect(await secondMail("twice@example.com")).toBe(token)
        const detail = await invitations.detailWhen(
          admin,
          id,
          (it) => it.delivery_status === "sent",
        )
        expect(detail.history.map(({ status }) => status)).toEqual(["sent", "not_sent"])
        expect(detail.deliveries).toHaveLength(2)
      })

      it("revive a discarded one with a new link, and the old one stays dead", async () => {
        const { id, token } = await invitations.inviteAndReceive(admin, "again@example.com")
        await invitations.act(admin, id, "discard")
        const { data } = await invitations.act(admin, id, "send")
        expect(data.invitation.status).toBe("not_sent")
        const fresh = await secondMail("again@example.com")
        expect(fresh).not.toBe(token)
        expect((await invitations.preview(key, token)).data.reason).toBe("invalid")
        expect((await invitations.preview(key, fresh)).status).toBe(200)
        const { history } = await invitations.detailWhen(admin, id, (it) => it.status === "sent")
        expect(history.map(({ status }) => status)).toEqual([
          "sent",
          "not_sent",
          "discarded",
          "sent",
          "not_sent",
        ])
      })

      it("cannot discard or send an accepted one", async () => {
        const { id, token } = await invitations.inviteAndReceive(admin, "final@example.com")
        await invitations.register(key, "final@example.com", token)
        for (const action of ["send", "discard"] as const) {
          const { status, data } = await invitations.act(admin, id, action)
          expect([status, data.type]).toEqual([400, "not_allowed"])
        }
      })

      it("cannot revive while another open one holds the address; in masses it is skipped", async () => {
        const first = await invitations.inviteAndReceive(admin, "held@example.com")
        await invitations.act(admin, first.id, "discard")
        const { results } = await invitations.inviteAsAdmin(admin, { emails: ["held@example.com"] })
        expect(results[0]?.outcome).toBe("created")
        expect((await invitations.act(admin, first.id, "send")).status).toBe(400)
        const { data } = await shop.api.post(
          "/admin/invitations/send",
          { ids: [first.id, "invt_unknown"] },
          { headers: admin },
        )
        expect(data).toEqual({ matched: 1, queued: 0, skipped: 1 })
      })

      it("correct an unsent one; another address gets another link", async () => {
        const { results } = await invitations.inviteAsAdmin(admin, {
          emails: ["tpyo@example.com", "other@example.com"],
          send: false,
        })
        const id = results[0]?.invitation?.id ?? ""
        const edit = async (body: Record<string, unknown>) =>
          await shop.api.post<{ invitation: InvitationView } & RefusalView>(
            `/admin/invitations/${id}`,
            body,
            { headers: admin, ...ANY_STATUS },
          )
        const before = (await invitations.detail(admin, id)).url
        const edited = await edit({ email: "Typo@Example.com", message: "Now right" })
        expect(edited.data.invitation).toMatchObject({
          email: "Typo@example.com",
          message: "Now right",
          status: "not_sent",
        })
        const after = await invitations.detail(admin, id)
        expect(after.url).not.toBe(before)
        expect(after.history).toHaveLength(1)

        await shop.actors.createCustomer("known@example.com")
        for (const email of ["nonsense", "known@example.com", "other@example.com"]) {
          expect((await edit({ email })).status).toBe(400)
        }
        await invitations.act(admin, id, "send")
        await invitations.detailWhen(admin, id, (it) => it.status === "sent")
        expect((await edit({ message: "too late" })).status).toBe(400)
        expect((await edit({ metadata: { campaign: "spring" } })).status).toBe(200)
      })

      it("invite nobody who has meanwhile opened an account", async () => {
        const { results } = await invitations.inviteAsAdmin(admin, {
          emails: ["quick@example.com"],
          send: false,
        })
        const id = results[0]?.invitation?.id ?? ""
        await shop.actors.createCustomer("Quick@example.com")
        await invitations.act(admin, id, "send")
        const detail = await invitations.detailWhen(admin, id, (it) => it.status === "discarded")
        expect(detail.history[0]).toMatchObject({
          status: "discarded",
          actor_type: "system",
          reason: "existing_customer",
        })
        expect(shop.inbox.to("quick@example.com")).toEqual([])
      })
    })

    describe("time", () => {
      it("expires an open one, which refuses even before its status says so", async () => {
        const { id, token } = await invitations.inviteAndReceive(admin, "slow@example.com")
        await lapse(id)
        expect((await invitations.preview(key, token)).data.reason).toBe("expired")
        const late = await invitations.register(key, "slow@example.com", token)
        expect([late.status, late.data.reason]).toEqual([403, "expired"])
        expect((await invitations.detail(admin, id)).url).toBeUndefined()

        await expireInvitationsWorkflow(shop.getContainer()).run()
        expect(await invitations.detail(admin, id)).toMatchObject({
          status: "expired",
          history: [{ status: "expired", actor_type: "system" }, {}, {}],
        })
        await invitations.act(admin, id, "send")
        const fresh = await secondMail("slow@example.com")
        expect((await invitations.preview(key, token)).data.reason).toBe("invalid")
        expect((await invitations.preview(key, fresh)).status).toBe(200)
      })

      it("lets the same inviter invite anew whom it has passed by", async () => {
        const { id } = await invitations.inviteAndReceive(admin, "late@example.com")
        await lapse(id)
        const { results } = await invitations.inviteAsAdmin(admin, { emails: ["late@example.com"] })
        expect(results[0]?.outcome).toBe("created")
        expect((await invitations.detail(admin, id)).status).toBe("expired")
      })
    })

    describe("the inviter", () => {
      it("cancels and resends within the rules, and only the own ones", async () => {
        const inviter = await shop.actors.createCustomer(undefined, key)
        const other = await shop.actors.createCustomer(undefined, key)
        const { data } = await invitations.inviteAsCustomer(inviter.headers, ["pal@example.com"])
        const id = data.results[0]?.invitation?.id ?? ""
        expect((await ofCustomer(inviter.headers, id, "resend")).status).toBe(400)
        await invitations.detailWhen(admin, id, (it) => it.status === "sent")

        expect((await ofCustomer(other.headers, id, "resend")).status).toBe(404)
        expect((await ofCustomer(other.headers, id, "cancel")).status).toBe(404)

        await invitations.passDay()
        const resent = await ofCustomer(inviter.headers, id, "resend")
        expect(resent.data.invitation).toMatchObject({
          status: "sent",
          delivery_status: "queued",
          can_resend: false,
          can_cancel: true,
        })
        await secondMail("pal@example.com")
        const canceled = await ofCustomer(inviter.headers, id, "cancel")
        expect(canceled.data.invitation).toMatchObject({
          status: "discarded",
          can_resend: false,
          can_cancel: false,
        })
        expect((await ofCustomer(inviter.headers, id, "cancel")).status).toBe(400)
        expect((await ofCustomer(inviter.headers, id, "resend")).status).toBe(400)
        expect((await invitations.detail(admin, id)).history[0]).toMatchObject({
          status: "discarded",
          actor_type: "customer",
          actor_id: inviter.id,
        })
      })

      it("is not helped past the limits by resending", async () => {
        const inviter = await shop.actors.createCustomer(undefined, key)
        const emails = [1, 2, 3, 4, 5].map((n) => `limit-${n}@example.com`)
        const { data } = await invitations.inviteAsCustomer(inviter.headers, emails)
        const id = data.results[0]?.invitation?.id ?? ""
        await invitations.detailWhen(admin, id, (it) => it.status === "sent")
        const { status, data: refusal } = await ofCustomer(inviter.headers, id, "resend")
        expect([status, refusal.reason]).toEqual([429, "rate_limited"])
        expect(refusal.retry_after_seconds).toBeGreaterThan(0)
      })

      it("leaves a story behind, and no name, when the account is deleted", async () => {
        const inviter = await shop.actors.createCustomer("gone@example.com", key)
        const { data } = await invitations.inviteAsCustomer(inviter.headers, ["left@example.com"])
        const id = data.results[0]?.invitation?.id ?? ""
        await shop.inbox.mailTo("left@example.com")
        await shop.api.delete(`/admin/customers/${inviter.id}`, { headers: admin })
        const detail = await invitations.detailWhen(admin, id, (it) => it.status === "discarded")
        expect(detail.history[0]?.reason).toBe("inviter_deleted")
        expect(detail.inviter).toMatchObject({ id: inviter.id, email: null, deleted: true })
      })
    })
  },
})
