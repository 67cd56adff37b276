import { mkdirSync, rmSync } from "node:fs"
import path from "node:path"
import { startMailInbox } from "../scripts/lib/mail-inbox"
import type { Lifecycle } from "../scripts/lib/lifecycle"
import { DEMO_STATE } from "../scripts/lib/paths"
import { buildPlugin } from "../scripts/lib/plugin-build"
import { assertRedis } from "../scripts/lib/redis"
import { buildShop, prepareShopDatabase, readPublishableKey, ShopApi } from "../scripts/lib/shop"
import { buildStorefront, startStorefront, storefrontUrl } from "../scripts/lib/demo-storefront"
import { demoDatabase } from "./database"
import { demoPorts } from "./ports"
import { PROCESS_LOGS, startProcesses } from "./processes"
import { demoRedis } from "./redis"
import { ADMIN, CUSTOMER, DEMO_PASSWORD } from "./shop/src/seed/names"
import { welcome } from "./welcome"

/** How to start the demo. */
export interface ServeOptions {
  /** Begin with empty data. */
  reset: boolean
  /** One server and two workers, over Redis. */
  redis: boolean
}

/**
 * Starts everything, says where it is, and stays until it is interrupted.
 */
export async function serve(
  life: Lifecycle,
  { reset, redis: withRedis }: ServeOptions,
): Promise<number> {
  if (withRedis) {
    assertRedis()
  }
  const ports = await demoPorts({ redis: withRedis })
  const log = (name: string) => path.join(DEMO_STATE, `${name}.log`)
  const mails = path.join(DEMO_STATE, "mails")
  mkdirSync(DEMO_STATE, { recursive: true })
  for (const name of [...PROCESS_LOGS, "storefront", "inbox", "database"]) {
    rmSync(log(name), { force: true })
  }
  if (reset) {
    rmSync(mails, { recursive: true, force: true })
  }

  const [databaseUrl, redis, inboxUrl] = await Promise.all([
    demoDatabase(life, { port: ports.postgres, reset }),
    withRedis ? demoRedis(life, { port: ports.redis, reset }) : undefined,
    startMailInbox(life, {
      smtpPort: ports.smtp,
      webPort: ports.inboxPage,
      directory: mails,
      logFile: log("inbox"),
    }),
    buildPlugin(life),
  ])
  const settings = { databaseUrl, smtpPort: ports.smtp }
  console.log("Preparing the database …")
  await Promise.all([
    prepareShopDatabase(life, settings, log("database")),
    buildShop(life),
    buildStorefront(life),
  ])

  console.log("Starting the shop …")
  const processes = await startProcesses(life, {
    ...settings,
    redis,
    port: ports.shop,
    storefrontUrl: storefrontUrl(ports.storefront),
    withAdmin: true,
    log,
  })
  const [shop] = processes
  const admin = await new ShopApi(shop.url).loggedIn("user", ADMIN.email, DEMO_PASSWORD)
  const publishableKey = await readPublishableKey(admin)
  const storefront = await startStorefront(life, {
    port: ports.storefront,
    shopUrl: shop.url,
    publishableKey,
    logFile: log("storefront"),
  })
  console.log(
    welcome({
      shopUrl: shop.url,
      storefrontUrl: storefront.url,
      inboxUrl,
      publishableKey,
      databaseUrl,
      redisUrl: redis?.url,
      admin: ADMIN.email,
      customer: CUSTOMER.email,
      password: DEMO_PASSWORD,
      logs: path.relative(process.cwd(), DEMO_STATE) || ".",
    }),
  )

  const ended = await Promise.race(
    [...processes, storefront].map(async ({ process: child }, position) => {
      await child.exited
      return position < processes.length ? (PROCESS_LOGS[position] ?? "") : "storefront"
    }),
  )
  if (!life.isStopping) {
    console.error(`A process of the demo has ended by itself; see ${log(ended)}.`)
  }
  return 1
}
