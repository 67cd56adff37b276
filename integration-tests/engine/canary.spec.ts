import { setTimeout as sleep } from "node:timers/promises"
import { CUSTOMER, DEMO_PASSWORD } from "../../demo/shop/src/seed/names"
import { Lifecycle } from "../../scripts/lib/lifecycle"
import { hasRedis, throwAwayRedis } from "../../scripts/lib/redis"
import { readPublishableKey, type ShopApi } from "../../scripts/lib/shop"
import { dumpDatabase } from "../setup/dump-database"
import { Inbox, type ReceivedMail } from "../setup/inbox"
import { stopLinkOf, tokenOf, type SubmissionView } from "../setup/invitations"
import { RedisWatch } from "./setup/redis-watch"
import { ShopCluster, type ShopProcess } from "./setup/shop-cluster"

const PREPARATION_MS = 240_000
const PATIENCE_MS = 120_000

const describeWithRedis = hasRedis() ? describe : describe.skip

describeWithRedis("a whole life in a server and a worker on Redis", () => {
  const life = new Lifecycle()
  let inbox: Inbox
  let redis: RedisWatch
  let shop: ShopCluster
  let server: ShopProcess
  let admin: ShopApi
  let store: ShopApi

  beforeAll(async () => {
    const given = await throwAwayRedis(life)
    redis = await RedisWatch.start(given.url)
    inbox = await Inbox.start()
    shop = await ShopCluster.prepare({ name: "canary", smtpPort: inbox.port, redis: given })
    const started = await Promise.all([shop.start("server"), shop.start("worker")])
    server = started[0]
    admin = await server.admin()
    store = server.as({ "x-publishable-api-key": await readPublishableKey(admin) })
  }, PREPARATION_MS)
  afterAll(async () => {
    redis.stop()
    await shop.stop()
    await inbox.stop()
    await life.stop()
  })

  /** Everything that the shop keeps and says anywhere. */
  const everything = async () => [
    ...(await dumpDatabase(shop.databaseUrl)),
    ...(await redis.dump()),
    ...shop.readLogs().split("\n"),
  ]

  const invite = async (as: ShopApi, route: string, email: string) => {
    const { body } = await as.post<SubmissionView>(route, { emails: [email], message: "Come in" })
    expect(body.results.map(({ outcome }) => outcome)).toEqual(["created"])
    return body.results[0]?.invitation?.id ?? ""
  }

  const mailsTo = async (email: string, count: number) => {
    await inbox.waitFor((it) => it.to(email).length >= count, PATIENCE_MS)
    return inbox.to(email)
  }

  it(
    "leaves no token anywhere, and of a forgotten address no trace",
    async () => {
      const customer = await store.loggedIn("customer", CUSTOMER.email, DEMO_PASSWORD)
      await invite(customer, "/store/customers/me/invitations", "canary@example.net")
      await mailsTo("canary@example.net", 1)
      const resent = await invite(admin, "/admin/invitations", "canary@example.net")
      const [, second] = await mailsTo("canary@example.net", 2)
      await until(async () => (await statusOf(admin, resent)) === "sent")
      await admin.post(`/admin/invitations/${resent}/discard`)
      await admin.post(`/admin/invitations/${resent}/send`)
      const [first, , third] = await mailsTo("canary@example.net", 3)

      const form = new FormData()
      form.append(
        "file",
        new Blob(["email\nguest@example.net\nno address canary@example.net\n"]),
        "g.csv",
      )
      expect((await admin.postForm("/admin/invitations/import", form)).status).toBe(202)
      const [guest] = await mailsTo("guest@example.net", 1)
      const mails = [first, second, third, guest].flatMap((mail) => mail ?? [])
      const tokens = mails.map(tokenOf)
      expect(tokens).toHaveLength(4)

      const { body: identity } = await store.post<{ token: string }>(
        "/auth/customer/emailpass/register",
        { email: "guest@example.net", password: DEMO_PASSWORD },
      )
      const opened = await store
        .with({ authorization: `Bearer ${identity.token}`, "x-invitation-token": tokens[3] ?? "" })
        .post("/store/customers", { email: "guest@example.net" })
      expect(opened.status).toBe(200)
      const stop = new URL(stopLinkOf(mails[0] as ReceivedMail))
      await fetch(`${server.url}${stop.pathname}${stop.search}`, { method: "POST" })

      const before = await everything()
      expect(before.some((line) => line.includes("canary@example.net"))).toBe(true)
      expect(before.some((line) => /xadd|evalsha/i.test(line))).toBe(true)
      for (const token of tokens) {
        const signature = token.split(".")[2] ?? ""
        expect(signature).toHaveLength(43)
        expect(before.filter((line) => line.includes(signature))).toEqual([])
      }

      const erased = await admin.post("/admin/invitations/erase", { email: "CANARY@example.net" })
      expect(erased).toMatchObject({
        status: 200,
        body: { erased: { invitations: 2, notifications: 3, suppressions: 1, import_rows: 1 } },
      })
      expect((await everything()).filter((line) => /canary@/i.test(line))).toEqual([])
      expect(shop.isWhole).toBe(true)
    },
    2 * PATIENCE_MS,
  )
})

async function statusOf(admin: ShopApi, id: string): Promise<string | undefined> {
  const { body } = await admin.get<{ invitation?: { status: string } }>(`/admin/invitations/${id}`)
  return body.invitation?.status
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Error("It did not come about.")
    }
    await sleep(50)
  }
}
