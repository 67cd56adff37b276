import path from "node:path"
import type { Lifecycle } from "../../scripts/lib/lifecycle"
import { startMailInbox } from "../../scripts/lib/mail-inbox"
import { buildPlugin } from "../../scripts/lib/plugin-build"
import { freePort } from "../../scripts/lib/ports"
import {
  databaseUrl,
  dropDatabase,
  ensureDatabase,
  throwAwayPostgres,
} from "../../scripts/lib/postgres"
import { assertRedis, throwAwayRedis } from "../../scripts/lib/redis"
import { prepareShopDatabase, readPublishableKey, ShopApi } from "../../scripts/lib/shop"
import { buildStorefront, startStorefront, storefrontUrl } from "../../scripts/lib/demo-storefront"
import { ADMIN, DEMO_PASSWORD } from "../shop/src/seed/names"
import { startProcesses } from "../processes"
import { Mailbox } from "./mailbox"

/** The running parts, seen from outside. */
export interface Parts {
  api: ShopApi
  /** As the admin. */
  admin: ShopApi
  publishableKey: string
  /** Address of the storefront. */
  storefrontUrl: string
  mailbox: Mailbox
}

/**
 * Starts the demo's parts on ports and with data of their own, so that the check runs beside a demo
 * and leaves nothing behind. The shop goes without its admin's screens, which nobody looks at.
 *
 * @param redis one server and two workers, over Redis
 */
export async function startParts(
  life: Lifecycle,
  { redis: withRedis }: { redis: boolean },
): Promise<Parts> {
  if (withRedis) {
    assertRedis()
  }
  const directory = life.temporaryDirectory()
  const log = (name: string) => path.join(directory, `${name}.log`)
  const [shopPort, smtpPort, webPort] = [await freePort(), await freePort(), await freePort()]
  const storefrontPort = await freePort()

  console.log("Starting a database and a mail inbox …")
  const [database, redis, inboxUrl] = await Promise.all([
    throwAwayDatabase(life),
    withRedis ? throwAwayRedis(life) : undefined,
    startMailInbox(life, {
      smtpPort,
      webPort,
      directory: path.join(directory, "mails"),
      logFile: log("inbox"),
    }),
    buildPlugin(life),
  ])
  const settings = { databaseUrl: database, smtpPort }
  console.log("Migrating and filling the database …")
  await Promise.all([prepareShopDatabase(life, settings, log("database")), buildStorefront(life)])
  console.log("Starting the shop …")
  const [shop] = await startProcesses(life, {
    ...settings,
    redis,
    port: shopPort,
    storefrontUrl: storefrontUrl(storefrontPort),
    withAdmin: false,
    log,
  })
  const api = new ShopApi(shop.url)
  const admin = await api.loggedIn("user", ADMIN.email, DEMO_PASSWORD)
  const publishableKey = await readPublishableKey(admin)
  const storefront = await startStorefront(life, {
    port: storefrontPort,
    shopUrl: shop.url,
    publishableKey,
    logFile: log("storefront"),
  })
  const mailbox = new Mailbox(inboxUrl)
  return { api, admin, publishableKey, storefrontUrl: storefront.url, mailbox }
}

async function throwAwayDatabase(life: Lifecycle): Promise<string> {
  const connection = await throwAwayPostgres(life, { small: true })
  const name = `medusa_invitations_check_${process.pid}`
  await ensureDatabase(connection, name)
  if (process.env.DATABASE_URL) {
    life.onStop(() => dropDatabase(connection, name))
  }
  return databaseUrl(connection, name)
}
