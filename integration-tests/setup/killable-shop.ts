import os from "node:os"
import path from "node:path"
import { ADMIN, DEMO_PASSWORD } from "../../demo/shop/src/seed/names"
import { Lifecycle } from "../../scripts/lib/lifecycle"
import { freePort } from "../../scripts/lib/ports"
import {
  databaseUrl,
  dropDatabase,
  ensureDatabase,
  parseDatabaseUrl,
} from "../../scripts/lib/postgres"
import { prepareShopDatabase, ShopApi, startShop, type ShopServer } from "../../scripts/lib/shop"
import { Inbox } from "./inbox"

/** How long a killed process keeps what it was sending, in these tests. */
export const LEASE_SECONDS = 3

/**
 * The demo's shop in a process of its own that can be killed and started again, on one database and
 * one SMTP server that outlive it.
 */
export class KillableShop {
  private server: ShopServer | undefined

  private constructor(
    private readonly life: Lifecycle,
    private readonly url: string,
    readonly inbox: Inbox,
  ) {}

  /** Makes the database and the mail server; the shop itself is not started yet. */
  static async prepare(name: string): Promise<KillableShop> {
    const life = new Lifecycle()
    const connection = parseDatabaseUrl(process.env.DATABASE_URL ?? "")
    const database = `medusa_invitations_${name}_${process.pid}`
    await ensureDatabase(connection, database)
    life.onStop(() => dropDatabase(connection, database))
    const inbox = await Inbox.start()
    life.onStop(() => inbox.stop())

    const url = databaseUrl(connection, database)
    const settings = { databaseUrl: url, smtpPort: inbox.port }
    await prepareShopDatabase(life, settings, logFile("database"))
    return new KillableShop(life, url, inbox)
  }

  /** Starts the shop, and logs its admin in. */
  async start(): Promise<ShopApi> {
    this.server = await startShop(this.life, {
      databaseUrl: this.url,
      smtpPort: this.inbox.port,
      leaseSeconds: LEASE_SECONDS,
      port: await freePort(),
      withAdmin: false,
      logFile: logFile("shop"),
    })
    return await new ShopApi(this.server.url).loggedIn("user", ADMIN.email, DEMO_PASSWORD)
  }

  /** Ends the shop the way a machine that goes dark does: kill -9, with no time for anything. */
  async kill(): Promise<void> {
    this.server?.process.signal("SIGKILL")
    await this.server?.process.exited
  }

  /** Ends everything and drops the database. */
  async stop(): Promise<void> {
    await this.life.stop()
  }
}

function logFile(name: string): string {
  return path.join(process.env.TEST_LOG_DIR ?? os.tmpdir(), `killable-${name}.log`)
}
