import { setTimeout as sleep } from "node:timers/promises"
import type { ShopApi } from "../../scripts/lib/shop"
import { Inbox } from "../setup/inbox"
import { CONCURRENCY, LEASE_SECONDS, ShopCluster } from "./setup/shop-cluster"

/** What is promised with the default options: the lease of half a minute, then the next job. */
const RECOVERY_MS = 90_000

interface Detail {
  status: string
  deliveries: { status: string; possible_duplicate: boolean }[]
}

describe("a server that is killed while it sends", () => {
  let inbox: Inbox
  let shop: ShopCluster

  beforeAll(async () => {
    inbox = await Inbox.start()
    shop = await ShopCluster.prepare({ name: "kill", smtpPort: inbox.port })
  })
  beforeEach(() => inbox.reset())
  afterEach(() => shop.killAll())
  afterAll(async () => {
    await shop.stop()
    await inbox.stop()
  })

  const startedAdmin = async (leaseSeconds?: number) =>
    await (await shop.start("shared", { leaseSeconds })).admin()

  it(
    "sends the mail again that nobody can know the fate of, and marks it",
    async () => {
      const before = await startedAdmin(LEASE_SECONDS)
      inbox.answerWith({ stall: true })
      const [id] = await invite(before, ["alva@example.org"])
      await inbox.waitFor(({ stalled }) => stalled.length === 1)
      expect(await detail(before, id)).toMatchObject({
        status: "not_sent",
        deliveries: [{ status: "sending", possible_duplicate: false }],
      })
      await shop.killAll()

      inbox.answerWith({ accept: true })
      const after = await startedAdmin(LEASE_SECONDS)
      const mail = await inbox.mailTo("alva@example.org", RECOVERY_MS)
      const settled = await detailOnceSent(after, id)
      expect(settled.status).toBe("sent")
      expect(settled.deliveries).toMatchObject([{ status: "sent", possible_duplicate: true }])

      const [first] = inbox.stalled
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
      const before = await startedAdmin()
      inbox.answerWith({ stall: true })
      const ids = await invite(before, emails)
      await inbox.waitFor(({ stalled }) => stalled.length === CONCURRENCY)
      await shop.killAll()
      const inFlight = new Set(inbox.stalled.flatMap((mail) => mail.to))

      inbox.answerWith({ accept: true })
      const after = await startedAdmin()
      await inbox.waitFor(emails.length, RECOVERY_MS)
      const details: Detail[] = []
      for (const id of ids) {
        details.push(await detailOnceSent(after, id))
      }

      expect(details.map(({ status }) => status)).toEqual(emails.map(() => "sent"))
      expect(inbox.mails.flatMap((mail) => mail.to).sort()).toEqual([...emails].sort())
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
