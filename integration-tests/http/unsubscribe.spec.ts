import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { INVITATION_MODULE } from "../../src/modules/invitation"
import type InvitationModuleService from "../../src/modules/invitation/service"
import { ANY_STATUS } from "../setup/api"
import type { Headers } from "../setup/actors"
import type { ReceivedMail } from "../setup/inbox"
import { Invitations, linkOf, stopLinkOf, tokenOf } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

interface SuppressionList {
  suppressions: { email: string | null; reason: string; created_by: string | null }[]
  count: number
}

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    const pathOf = (link: string) => new URL(link).pathname + new URL(link).search
    const listed = async (query = "") => {
      const path = `/admin/invitations/suppressions${query}`
      return (await shop.api.get<SuppressionList>(path, { headers: admin })).data
    }
    const received = async (email = "vera@example.com"): Promise<ReceivedMail> =>
      (await invitations.inviteAndReceive(admin, email)).mail

    describe("a mail", () => {
      it("has the headers of RFC 8058, and the same link in both parts", async () => {
        const mail = await received()
        const link = stopLinkOf(mail)
        expect(link).toMatch(/^http:\/\/localhost:9000\/invitations\/unsubscribe\?token=[\w-]{59}$/)
        expect(mail.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click")
        expect(mail.text.split("\n")).toContain(link)
        expect(mail.html).toContain(`href="${link}"`)
        expect(mail.raw.match(/^List-Unsubscribe:/gm)).toHaveLength(1)
      })

      it("has them also when it is the note to somebody with an account", async () => {
        await shop.actors.createCustomer("known@example.com")
        const inviter = await shop.actors.createCustomer()
        await invitations.inviteAsCustomer(inviter.headers, ["known@example.com"])
        const note = await shop.inbox.mailTo("known@example.com")
        expect(note.text).toMatch(/simply log in/)
        expect(note.text).toContain(stopLinkOf(note))
      })
    })

    describe("the page", () => {
      it("asks, in the language of the browser, and can do nothing but ask", async () => {
        const path = pathOf(stopLinkOf(await received()))
        const { status, data, headers } = await shop.api.get<string>(path)
        expect(status).toBe(200)
        expect(data).toMatch(/<form method="post"><button>Unsubscribe<\/button><\/form>/)
        expect(data).not.toMatch(/vera|<script|<link|<img|src=|https?:/i)
        expect(headers).toMatchObject({
          "content-type": "text/html; charset=utf-8",
          "cache-control": "no-store",
          "referrer-policy": "no-referrer",
          "x-robots-tag": "noindex, nofollow",
          "x-frame-options": "DENY",
        })
        expect(headers["content-security-policy"]).toMatch(
          /^default-src 'none'.*form-action 'self'/,
        )
        expect(headers["set-cookie"]).toBeUndefined()
        const german = await shop.api.get<string>(path, {
          headers: { "accept-language": "de-AT,de;q=0.9,en;q=0.8" },
        })
        expect(german.data).toMatch(/<html lang="de">[^]*<button>Abbestellen</)
      })

      it("opened a thousand times, like any other link of the mail, changes nothing", async () => {
        const { mail, id } = await invitations.inviteAndReceive(admin, "vera@example.com")
        const key = await shop.actors.createPublishableKey()
        const before = await invitations.detail(admin, id)
        const path = pathOf(stopLinkOf(mail))
        for (let round = 0; round < 10; round += 1) {
          const pages = await Promise.all(
            Array.from({ length: 100 }, (_, n) =>
              n % 10 ? shop.api.get(path) : invitations.preview(key, tokenOf(mail)),
            ),
          )
          expect(pages.every(({ status }) => status === 200)).toBe(true)
        }
        expect(await listed()).toMatchObject({ count: 0 })
        expect(await invitations.detail(admin, id)).toEqual(before)
      })

      it.each([
        ["", 400],
        ["?token=", 400],
        ["?token=nonsense", 404],
        ["?token[]=a&token[]=b", 404],
        [`?token=${"A".repeat(59)}`, 404],
      ])("is friendly and gives no hint to %j: %i", async (query, status) => {
        for (const method of ["get", "post"] as const) {
          const path = `/invitations/unsubscribe${query}`
          const answer = await shop.api[method]<string>(
            path,
            method === "get" ? ANY_STATUS : {},
            ANY_STATUS,
          )
          expect(answer.status).toBe(status)
          expect(answer.data).toMatch(/<h1>This link is not valid<\/h1>/)
          expect(answer.data).not.toMatch(/<button/)
          expect(answer.headers["cache-control"]).toBe("no-store")
        }
        expect(await listed()).toMatchObject({ count: 0 })
      })
    })

    describe("the click", () => {
      it.each([
        ["of the button", "", "application/x-www-form-urlencoded"],
        [
          "of a mailbox provider",
          "List-Unsubscribe=One-Click",
          "application/x-www-form-urlencoded",
        ],
        [
          "of a mailbox provider that sends a form",
          '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
          "multipart/form-data; boundary=x",
        ],
        ["with a body that nobody understands", "{", "application/json"],
      ])("%s suppresses the address for all inviters, once", async (_who, body, type) => {
        const link = stopLinkOf(await received())
        for (let click = 0; click < 3; click += 1) {
          const { status, data, headers } = await shop.api.post<string>(pathOf(link), body, {
            headers: { "content-type": type },
          })
          expect([status, headers["cache-control"]]).toEqual([200, "no-store"])
          expect(data).toMatch(
            /<h1>You are unsubscribed<\/h1>\n<p>.* will send no more invitations/,
          )
        }
        expect(await listed()).toMatchObject({
          count: 1,
          suppressions: [{ email: "vera@example.com", reason: "unsubscribed", created_by: null }],
        })
        const { results } = await invitations.inviteAsAdmin(admin, { emails: ["VERA@example.com"] })
        expect(results[0]).toEqual({ email: "VERA@example.com", outcome: "suppressed" })
      })

      it("works while invitations are switched off, and after the invitation is gone", async () => {
        const link = stopLinkOf(await received())
        await invitations.configure(admin, { enabled: false })
        const knex: Knex = shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await knex.raw("truncate customer_invitation, customer_invitation_delivery")
        await invitations.unsubscribe(link)
        expect(await listed()).toMatchObject({ count: 1 })
      })

      it("leaves the link of the invitation good: somebody may want an account and no mails", async () => {
        const key = await shop.actors.createPublishableKey()
        const mail = await received()
        await invitations.unsubscribe(stopLinkOf(mail))
        const { status } = await invitations.register(key, "vera@example.com", tokenOf(mail))
        expect(status).toBe(200)
      })
    })

    it("neither token can do what the other one does", async () => {
      const key = await shop.actors.createPublishableKey()
      const mail = await received()
      const stop = new URL(stopLinkOf(mail)).searchParams.get("token") ?? ""
      const preview = await invitations.preview(key, stop)
      expect([preview.status, preview.data.reason]).toEqual([404, "invalid"])
      const registered = await invitations.register(key, "vera@example.com", stop)
      expect([registered.status, registered.data.reason]).toEqual([403, "invalid"])
      const token = encodeURIComponent(new URL(linkOf(mail)).searchParams.get("token") ?? "")
      const path = `/invitations/unsubscribe?token=${token}`
      expect((await shop.api.post(path, {}, ANY_STATUS)).status).toBe(404)
      expect(await listed()).toMatchObject({ count: 0 })
    })

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
