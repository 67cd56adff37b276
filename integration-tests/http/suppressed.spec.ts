import { INVITATION_MODULE } from "../../src/modules/invitation"
import type InvitationModuleService from "../../src/modules/invitation/service"
import { ANY_STATUS } from "../setup/api"
import type { Headers } from "../setup/actors"
import { Invitations, stopLinkOf } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

interface SuppressionList {
  suppressions: { email: string | null; reason: string }[]
}

/** What it means that an address must not be mailed. */
shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    const listed = async (query: string) => {
      const path = `/admin/invitations/suppressions${query}`
      return (await shop.api.get<SuppressionList>(path, { headers: admin })).data
    }
    const received = async (email: string) =>
      (await invitations.inviteAndReceive(admin, email)).mail

    describe("mails that are queued or claimed already", () => {
      it("of staff are dropped at once, and a later one says why", async () => {
        await invitations.configure(admin, { batch_size: 1, batch_interval_seconds: 3_600 })
        const link = stopLinkOf(await received("first@example.com"))
        const { results } = await invitations.inviteAsAdmin(admin, {
          emails: ["first@example.com", "other@example.com"],
          sales_channel_id: await shop.actors.createSalesChannel(),
        })
        const id = results[0]?.invitation?.id ?? ""
        expect((await invitations.detail(admin, id)).delivery_status).toBe("queued")
        await invitations.unsubscribe(link)
        const { status, delivery_status, deliveries } = await invitations.detail(admin, id)
        expect([status, delivery_status]).toEqual(["not_sent", "dropped"])
        expect(deliveries[0]?.last_error).toMatch(/asked not to be mailed/)
        await invitations.configure(admin, { batch_interval_seconds: 0 })
        await invitations.act(admin, id, "send")
        const again = await invitations.detailWhen(
          admin,
          id,
          (it) => it.deliveries.length === 2 && it.delivery_status === "dropped",
        )
        expect(again.deliveries[0]?.last_error).toMatch(/asked not to be mailed/)
        expect(shop.inbox.to("first@example.com")).toHaveLength(1)
      })

      it("are stopped between claim and hand-over", async () => {
        // Five mails leave at once: while those hang at the provider, the others are claimed.
        shop.inbox.answerWith({ stall: true })
        const emails = Array.from({ length: 7 }, (_, n) => `guest${n}@example.com`)
        const { results } = await invitations.inviteAsAdmin(admin, { emails })
        await shop.inbox.waitFor((inbox) => inbox.stalled.length >= 5)
        const hanging = shop.inbox.stalled.flatMap(({ to }) => to)
        const waiting = results.filter(({ email }) => !hanging.includes(email))
        const [email = "", other = ""] = waiting.map((result) => result.email)
        const id = waiting[0]?.invitation?.id ?? ""
        expect((await invitations.detail(admin, id)).delivery_status).toBe("sending")

        const module: InvitationModuleService = shop.getContainer().resolve(INVITATION_MODULE)
        const token = await module.issueUnsubscribeToken(email)
        await shop.api.post(`/invitations/unsubscribe?token=${token}`, {})
        shop.inbox.answerWith({ accept: true })
        shop.inbox.releaseStalled()
        const detail = await invitations.detailWhen(
          admin,
          id,
          (it) => it.delivery_status !== "sending",
        )
        expect(detail.delivery_status).toBe("dropped")
        await shop.inbox.mailTo(other)
        expect(shop.inbox.to(email)).toEqual([])
      })
    })

    it("a customer sees no difference between who unsubscribed and who did not", async () => {
      await invitations.unsubscribe(stopLinkOf(await received("vera@example.com")))
      const key = await shop.actors.createPublishableKey()
      const inviter = await shop.actors.createCustomer(undefined, key)
      const path = "/store/customers/me/invitations"
      const { data } = await invitations.inviteAsCustomer(inviter.headers, [
        "vera@example.com",
        "bob@example.com",
      ])
      const ids = data.results.map(({ invitation }) => invitation?.id ?? "")
      const sent = await Promise.all(
        ids.map((id) => invitations.detailWhen(admin, id, (it) => it.status === "sent")),
      )
      const own = async () => {
        const answer = await shop.api.get<{ invitations: Record<string, unknown>[] }>(path, {
          headers: inviter.headers,
        })
        return answer.data.invitations
          .sort((a, b) => String(b["email"]).localeCompare(String(a["email"])))
          .map(({ id, display_id, email, created_at, sent_at, expires_at, ...same }) => ({
            ...same,
            kinds: [id, display_id, email, created_at, sent_at, expires_at].map((it) => typeof it),
          }))
      }
      const [vera, bob] = await own()
      expect(vera).toEqual(bob)
      expect(vera).toMatchObject({ status: "sent", delivery_status: "sent", can_resend: true })
      // A second mail within a day is held, for both.
      for (const id of ids) {
        await shop.api.post(`${path}/${id}/resend`, {}, { headers: inviter.headers })
        await invitations.detailWhen(admin, id, (it) => it.deliveries[0]?.held === true)
      }
      const [held, other] = await own()
      expect(held).toEqual(other)
      expect(held).toMatchObject({ delivery_status: "queued", can_resend: false })
      // Staff do see it.
      expect(sent.map(({ deliveries }) => deliveries[0]?.withheld)).toEqual([true, false])
      expect(shop.inbox.to("vera@example.com")).toHaveLength(1)
      expect(shop.inbox.to("bob@example.com")).toHaveLength(1)
    })

    it("an address that is taken off the list is mailed again", async () => {
      await invitations.suppress(admin, ["vera@example.com"])
      expect(await listed("?q=VERA@example.com")).toMatchObject({
        suppressions: [{ email: "vera@example.com", reason: "blocked" }],
      })
      await shop.api.delete("/admin/invitations/suppressions?emails=vera@example.com", {
        headers: admin,
      })
      await received("vera@example.com")
    })

    it("staff cannot correct an address to one that must not be mailed", async () => {
      await invitations.suppress(admin, ["vera@example.com"])
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["bob@example.com"],
        send: false,
      })
      const { status, data } = await shop.api.post<{ message: string }>(
        `/admin/invitations/${results[0]?.invitation?.id}`,
        { email: "vera@example.com" },
        { headers: admin, ...ANY_STATUS },
      )
      expect([status, data.message]).toEqual([400, expect.stringMatching(/^email: .*blocked/)])
    })
  },
})
