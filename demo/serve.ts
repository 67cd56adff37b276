import { mkdirSync, rmSync } from "node:fs"
import path from "node:path"
import { startMailInbox } from "../scripts/lib/mail-inbox"
import type { Lifecycle } from "../scripts/lib/lifecycle"
import { DEMO_STATE } from "../scripts/lib/paths"
import { buildPlugin } from "../scripts/lib/plugin-build"
import {
  buildShop,
  prepareShopDatabase,
  readPublishableKey,
  ShopApi,
  startShop,
} from "../scripts/lib/shop"
import { demoDatabase } from "./database"
import { demoPorts } from "./ports"
import { ADMIN, CUSTOMER, DEMO_PASSWORD } from "./shop/src/seed/names"
import { welcome } from "./welcome"

/**
 * Starts everything, says where it is, and stays until it is interrupted.
 */
export async function serve(life: Lifecycle, { reset }: { reset: boolean }): Promise<number> {
  const ports = await demoPorts()
  const log = (name: string) => path.join(DEMO_STATE, `${name}.log`)
  const mails = path.join(DEMO_STATE, "mails")
  mkdirSync(DEMO_STATE, { recursive: true })
  for (const name of ["shop", "inbox", "database"]) {
    rmSync(log(name), { force: true })
  }
  if (reset) {
    rmSync(mails, { recursive: true, force: true })
  }

  const [databaseUrl, , inboxUrl] = await Promise.all([
    demoDatabase(life, { port: ports.postgres, reset }),
    buildPlugin(life),
    startMailInbox(life, {
      smtpPort: ports.smtp,
      webPort: ports.inboxPage,
      directory: mails,
      logFile: log("inbox"),
    }),
  ])
  const settings = { databaseUrl, smtpPort: ports.smtp }
  console.log("Preparing the database …")
  await Promise.all([prepareShopDatabase(life, settings, log("database")), buildShop(life)])

  console.log("Starting the shop …")
  const shop = await startShop(life, {
    ...settings,
    port: ports.shop,
    withAdmin: true,
    logFile: log("shop"),
  })
  const admin = await new ShopApi(shop.url).loggedIn("user", ADMIN.email, DEMO_PASSWORD)
  console.log(
    welcome({
      shopUrl: shop.url,
      inboxUrl,
      publishableKey: await readPublishableKey(admin),
      databaseUrl,
      admin: ADMIN.email,
      customer: CUSTOMER.email,
      password: DEMO_PASSWORD,
      logs: path.relative(process.cwd(), DEMO_STATE) || ".",
    }),
  )

  await shop.process.exited
  if (!life.isStopping) {
    console.error(`The shop has ended by itself; see ${log("shop")}.`)
  }
  return 1
}
