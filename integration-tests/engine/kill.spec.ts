import { setTimeout as sleep } from "node:timers/promises"
import type { ShopApi } from "../../scripts/lib/shop"
import { KillableShop, LEASE_SECONDS } from "../setup/killable-shop"

/** The wake-up that does not depend on an event is the job of each minute, after the lease. */
const RECOVERY_MS = (60 + LEASE_SECONDS + 30) * 1_000

/** Mails in flight at once: the default of the plugin option `sending.concurrency`. */
const CONCURRENCY = 5

interface Detail {
  status: string
  deliveries: { status: string; possible_duplicate: boolean }[]
}

describe("a server that is killed while it sends", () => {
  let shop: KillableShop

  beforeAll(async () => {
    shop = await KillableShop.prepare("kill")
  })
  beforeEach(() => shop.inbox.reset())
  afterEach(() => shop.kill())
  afterAll(() => shop.stop())

  it(
    "sends the mail again that nobody can know the fate of, and marks it",
    async () => {
      const before = await shop.start()
      shop.inbox.answerWith({ stall: true })
      const [id] = await invite(before, ["alva@example.org"])
      await shop.inbox.waitFor((inbox) => inbox.stalled.length === 1)
      expect(await detail(before, id)).toMatchObject({
        status: "not_sent",
        deliveries: [{ status: "sending", possible_duplicate: false }],
      })
      await shop.kill()

      shop.inbox.answerWith({ accept: true })
      const after = await shop.start()
      const mail = await shop.inbox.mailTo("alva@example.org", RECOVERY_MS)
      const settled = await detailOnceSent(after, id)
      expect(settled.status).toBe("sent")
      expect(settled.deliveries).toMatchObject([{ status: "sent", possible_duplicate: true }])

      const [first] = shop.inbox.stalled
      expect(mail.headers.get("message-id")).toBeTruthy()
      expect(mail.headers.get("message-id")).toBe(first?.headers.get("message-id"))
      expect(linkIn(mail.text)).toBe(linkIn(first?.text ?? ""))
    },
    2 * RECOVERY_MS,
  )

  it(
    "loses none of what was queued, and marks only what was in flight",
    async () => {
      const emails = Array.from({ length: 14 }, (_, index) => `guest-${index}@example.net`)
      const before = await shop.start()
      shop.inbox.answerWith({ stall: true })
      const ids = await invite(before, emails)
      await shop.inbox.waitFor((inbox) => inbox.stalled.length === CONCURRENCY)
      await shop.kill()
      const inFlight = new Set(shop.inbox.stalled.flatMap((mail) => mail.to))

      shop.inbox.answerWith({ accept: true })
      const after = await shop.start()
      await shop.inbox.waitFor(emails.length, RECOVERY_MS)
      const details: Detail[] = []
      for (const id of ids) {
        details.push(await detailOnceSent(after, id))
      }

      expect(details.map(({ status }) => status)).toEqual(emails.map(() => "sent"))
      expect(shop.inbox.mails.flatMap((mail) => mail.to).sort()).toEqual([...emails].sort())
      const marked = emails.filter((_, index) => details[index]?.deliveries[0]?.possible_duplicate)
      expect(marked.sort()).toEqual([...inFlight].sort())
    },
    2 * RECOVERY_MS,
  )
})

async function invite(admin: ShopApi, emails: string[]): Promise<string[]> {
  const { body } = await admin.post<{
    results: { outcome: string; invitation?: { id: string } }[]
  }>("/admin/invitations", { emails })
  expect(body.results.map(({ outcome }) => outcome)).toEqual(emails.map(() => "created"))
  return body.results.map(({ invitation }) => invitation?.id ?? "")
}

async function detail(admin: ShopApi, id: string | undefined): Promise<Detail> {
  const { body } = await admin.get<{ invitation: Detail }>(`/admin/invitations/${id}`)
  return body.invitation
}

/** The sink has the mail a moment before the shop has written that it was taken. */
async function detailOnceSent(admin: ShopApi, id: string | undefined): Promise<Detail> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const current = await detail(admin, id)
    if (current.status === "sent") {
      return current
    }
    await sleep(100)
  }
  return await detail(admin, id)
}

function linkIn(text: string): string | undefined {
  return /https?:\/\/\S+\/invitation\?token=\S+/.exec(text)?.[0]
}
