import { readFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Child } from "../../scripts/lib/child"
import { Lifecycle } from "../../scripts/lib/lifecycle"
import { hasMariaDb, MariaDbServer } from "../../scripts/lib/mariadb"
import { PLUGIN_OUTPUT, SHOP } from "../../scripts/lib/paths"
import { withClient } from "../../scripts/lib/postgres"
import { DATABASE_VARIABLE } from "../../src/adobe-commerce/options"
import { AdobeShop } from "../setup/adobe-commerce/adobe-shop"
import { ShopCluster } from "./setup/shop-cluster"
import { sized } from "./setup/soak"

const describeWithMariaDb = hasMariaDb() ? describe : describe.skip

const INVITATIONS = sized(20_000, 100_000)

/** Several starts of a shop, and everything read and stored once. */
const TIMEOUT_MS = sized(240_000, 600_000)

/** A little more than a shop needs to start: memory must not grow with the invitations. */
const HEAP_MB = 700

/** As it is typed in a shop, where the package is in node_modules. */
const SCRIPT = path.relative(
  SHOP,
  path.join(PLUGIN_OUTPUT, "src/scripts/import-from-adobe-commerce.js"),
)

describeWithMariaDb("the command that brings invitations from Adobe Commerce", () => {
  const life = new Lifecycle()
  const logFile = path.join(process.env.TEST_LOG_DIR ?? os.tmpdir(), "adobe-commerce.log")
  let cluster: ShopCluster
  let adobe: AdobeShop

  beforeAll(async () => {
    cluster = await ShopCluster.prepare({ name: "adobe_commerce", smtpPort: 9 })
    adobe = await AdobeShop.open(await MariaDbServer.start(life), "adobe")
    await adobe.addMany(INVITATIONS)
  })
  afterAll(async () => {
    await adobe.close()
    await cluster.stop()
    await life.stop()
  })

  const start = (...words: string[]): Promise<Child> =>
    cluster.command(["exec", SCRIPT, ...words], {
      env: { [DATABASE_VARIABLE]: adobe.url, NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` },
      logFile,
    })
  const run = async (...words: string[]): Promise<{ code: number | null; said: string }> => {
    const before = said().length
    const { code } = await (await start(...words)).exited
    return { code, said: said().slice(before) }
  }
  const said = () => {
    try {
      return readFileSync(logFile, "utf8")
    } catch {
      return ""
    }
  }
  const count = async (table: string): Promise<number> =>
    await withClient(cluster.databaseUrl, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from ${table}`,
      )
      return rows[0]?.count ?? 0
    })

  it(
    "goes on after a kill, brings each invitation once, and shows no credentials",
    async () => {
      // All stores and groups come to what the demo's shop has.
      const channel = await withClient(cluster.databaseUrl, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          "update sales_channel set name = 'Main Website' where id = (select default_sales_channel_id from store limit 1) returning name",
        )
        return rows[0]?.name
      })
      expect(channel).toBe("Main Website")
      await adobe.run("UPDATE store_website SET name = 'Main Website'")
      await adobe.run("UPDATE magento_invitation SET group_id = NULL")

      const refused = await run("aplly")
      expect(refused).toMatchObject({ code: 1 })
      expect(refused.said).toContain("does not know one of the words")

      const first = await start("apply")
      while (first.isRunning() && (await count("customer_invitation")) === 0) {
        await sleep(20)
      }
      first.signal("SIGKILL")
      await first.exited
      const begun = await count("customer_invitation")
      expect(begun).toBeGreaterThan(0)
      expect(begun).toBeLessThan(INVITATIONS)

      const second = await run("apply")
      expect(second.code).toBe(0)
      expect(second.said).toMatch(new RegExp(`brought along before +${begun.toLocaleString("en")}`))
      expect(await count("customer_invitation")).toBe(INVITATIONS)
      const sent = INVITATIONS * (3 / 4)
      expect(await count("customer_invitation_history")).toBeGreaterThanOrEqual(INVITATIONS + sent)
      expect(
        await count("customer_invitation_delivery where status in ('queued', 'sending')"),
      ).toBe(0)

      const third = await run("apply")
      expect(third.said).toMatch(
        new RegExp(`brought along before +${INVITATIONS.toLocaleString("en")}`),
      )
      expect(await count("customer_invitation")).toBe(INVITATIONS)
      for (const secret of adobe.secrets) {
        expect(said()).not.toContain(secret)
      }
    },
    TIMEOUT_MS,
  )
})
