import path from "node:path"
import { ADMIN, DEMO_PASSWORD } from "../../../demo/shop/src/seed/names"
import type { Lifecycle } from "../../../scripts/lib/lifecycle"
import { buildPlugin } from "../../../scripts/lib/plugin-build"
import { freePort } from "../../../scripts/lib/ports"
import {
  databaseUrl,
  dropDatabase,
  ensureDatabase,
  throwAwayPostgres,
} from "../../../scripts/lib/postgres"
import { buildShop, prepareShopDatabase, ShopApi, startShop } from "../../../scripts/lib/shop"
import { Inbox } from "../../setup/inbox"

/** A running shop with its admin's screens. */
export interface AdminShop {
  url: string
  /** As the shop's admin. */
  admin: ShopApi
  /** Without anybody's log-in. */
  api: ShopApi
  /** Takes the shop's mails. */
  inbox: Inbox
  /** For what no screen can bring about, such as that time goes by. */
  databaseUrl: string
}

/**
 * Starts the demo's shop as a production server with its built admin, over a seeded database of its
 * own and a mail server in memory. Everything ends with `life`.
 *
 * @param storefrontUrl where the links in its mails lead
 */
export async function startAdminShop(
  life: Lifecycle,
  { storefrontUrl }: { storefrontUrl?: string } = {},
): Promise<AdminShop> {
  const directory = life.temporaryDirectory()
  const log = (name: string) => path.join(directory, `${name}.log`)
  const inbox = await Inbox.start()
  life.onStop(() => inbox.stop())
  const [database] = await Promise.all([createDatabase(life), buildPlugin(life)])

  const settings = { databaseUrl: database, smtpPort: inbox.port }
  await Promise.all([prepareShopDatabase(life, settings, log("database")), buildShop(life)])
  const { url } = await startShop(life, {
    ...settings,
    storefrontUrl,
    port: await freePort(),
    withAdmin: true,
    logFile: log("shop"),
  })
  const api = new ShopApi(url)
  const admin = await api.loggedIn("user", ADMIN.email, DEMO_PASSWORD)
  return { url, api, admin, inbox, databaseUrl: database }
}

async function createDatabase(life: Lifecycle): Promise<string> {
  const connection = await throwAwayPostgres(life, { small: true })
  const name = `medusa_invitations_browser_${process.pid}`
  await ensureDatabase(connection, name)
  life.onStop(() => dropDatabase(connection, name))
  return databaseUrl(connection, name)
}
