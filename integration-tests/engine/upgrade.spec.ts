import { readdirSync, readFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { DEMO_PASSWORD } from "../../demo/shop/src/seed/names"
import { ROOT } from "../../scripts/lib/paths"
import { withClient } from "../../scripts/lib/postgres"
import { readPublishableKey } from "../../scripts/lib/shop"
import { Inbox } from "../setup/inbox"
import type { BatchView, InvitationView, ListView } from "../setup/invitations"
import { ShopCluster } from "./setup/shop-cluster"

/** Every command boots half a shop. */
const TIMEOUT_MS = 300_000

const PATIENCE_MS = 60_000

/** What 0.1.0 has stored: people in every status, a batch, settings, and somebody who must not be mailed. */
const DATA = path.join(__dirname, "fixtures/data-of-0.1.0.sql")

/** The link of the open invitation, from a mail that 0.1.0 has sent. */
const TOKEN = "invt_01M8NRH61PEKCR833TEWYQWDM0.1.nbcdmSXaULkvZU7WEW2Vc7S2GCgUVg-IBqcCa6HTCEE"

const MIGRATIONS = readdirSync(path.join(ROOT, "src/modules/invitation/migrations")).filter(
  (file) => file.endsWith(".ts"),
).length

describe("a shop that comes from 0.1.0", () => {
  const logFile = path.join(process.env.TEST_LOG_DIR ?? os.tmpdir(), "upgrade.log")
  let inbox: Inbox
  let cluster: ShopCluster

  beforeAll(async () => {
    inbox = await Inbox.start()
    cluster = await ShopCluster.prepare({ name: "upgrade", smtpPort: inbox.port })
  })
  afterAll(async () => {
    await cluster.stop()
    await inbox.stop()
  })

  const medusa = async (...command: [string, ...string[]]): Promise<void> => {
    const { code } = await (await cluster.command(command, { logFile })).exited
    expect(code).toBe(0)
  }
  const rollBack = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await medusa("db:rollback", "invitation")
    }
  }
  const tables = async (): Promise<string[]> =>
    await withClient(cluster.databaseUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.tables
         where table_name like 'customer\\_invitation%'`,
      )
      return rows.map(({ name }) => name)
    })

  it(
    "finds all that it had, and its links are good",
    async () => {
      await rollBack(MIGRATIONS - 1)
      await withClient(cluster.databaseUrl, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          "select default_sales_channel_id as id from store",
        )
        await client.query(
          readFileSync(DATA, "utf8").replaceAll("sc_of_the_shop", rows[0]?.id ?? ""),
        )
      })
      await medusa("db:migrate", "--execute-safe-links")

      const shop = await cluster.start()
      const admin = await shop.admin()
      const { body: list } = await admin.get<ListView>("/admin/invitations?order=display_id")
      expect(list.invitations).toMatchObject([
        { display_id: 1, email: "Open@example.com", status: "sent", message: "Come & look" },
        { display_id: 2, email: "gone@example.com", status: "discarded" },
        { display_id: 3, email: "friend@example.com", status: "accepted", delivery_status: "sent" },
        { display_id: 4, email: "later@example.com", status: "not_sent", delivery_status: null },
        { display_id: 5, email: "listed@example.com", status: "sent" },
        { display_id: 6, email: null, status: "discarded" },
      ])
      const { body: friend } = await admin.get<{ invitation: InvitationView }>(
        `/admin/invitations/${list.invitations[2]?.id}`,
      )
      expect(friend.invitation).toMatchObject({
        inviter: { email: "clara@example.com" },
        invitee: { email: "friend@example.com" },
        history: [
          { status: "accepted", actor_type: "customer" },
          { status: "sent", actor_type: "system" },
          { status: "not_sent", actor_type: "customer" },
        ],
        deliveries: [{ status: "sent", attempt: 1 }],
      })
      const { body: work } = await admin.get<{ batches: BatchView[] }>("/admin/invitations/batches")
      const imported = work.batches.find(({ kind }) => kind === "import")
      expect(imported).toMatchObject({ status: "completed", created: 1, skipped: 1, sent: 1 })
      const { body: stopped } = await admin.get("/admin/invitations/suppressions")
      expect(stopped).toMatchObject({
        suppressions: [{ email: "blocked@example.com", reason: "blocked" }],
      })
      const { body: chosen } = await admin.get("/admin/invitation-settings")
      expect(chosen).toMatchObject({
        settings: { sender_name: "The Shop", expires_after_days: null, daily_limit: 20 },
      })

      const store = shop.as({ "x-publishable-api-key": await readPublishableKey(admin) })
      const { body: identity } = await store.post<{ token: string }>(
        "/auth/customer/emailpass/register",
        { email: "open@example.com", password: DEMO_PASSWORD },
      )
      const opened = await store
        .with({ authorization: `Bearer ${identity.token}`, "x-invitation-token": TOKEN })
        .post("/store/customers", { email: "open@example.com" })
      expect(opened.status).toBe(200)
      const next = await admin.post("/admin/invitations", {
        emails: ["new@example.com", "blocked@example.com", "later@example.com"],
      })
      expect(next.body).toMatchObject({
        results: [{ outcome: "created" }, { outcome: "suppressed" }, { outcome: "duplicate" }],
      })
      await inbox.mailTo("new@example.com", PATIENCE_MS)
      await cluster.stopOne(shop)
    },
    TIMEOUT_MS,
  )

  it(
    "can take the migrations back, one by one, and run them again",
    async () => {
      const before = await tables()
      await rollBack(MIGRATIONS)
      expect(await tables()).toEqual([])
      await medusa("db:migrate", "--execute-safe-links")
      expect(await tables()).toEqual(before)
    },
    TIMEOUT_MS,
  )
})
