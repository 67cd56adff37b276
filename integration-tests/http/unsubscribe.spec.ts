import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
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
  },
})
