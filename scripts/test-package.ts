/**
 * `npm run test:package`: installs the packages as a stranger would. Packs both, makes a bare Medusa
 * shop outside the checkout, installs and configures as the README says, migrates, builds, starts for
 * production, looks at the admin in Chromium, and opens an account with an invitation. Then the same once
 * more with Redis, as docs/production.md says: a server and a worker.
 *
 * Wants a Chromium, and npm's registry or cache. Without a redis-server it leaves that part out, and says
 * so; REQUIRE_REDIS=1 makes that a failure.
 */
import { readFileSync } from "node:fs"
import path from "node:path"
import { ADMIN, DEMO_PASSWORD } from "../demo/shop/src/seed/names"
import { logIn, openPage, startBrowser } from "../integration-tests/browser/setup/browser"
import { Inbox } from "../integration-tests/setup/inbox"
import { tokenOf } from "../integration-tests/setup/invitations"
import { Failure } from "./lib/failure"
import { runScript, type Lifecycle } from "./lib/lifecycle"
import { tailOf } from "./lib/log-tail"
import { PACKAGES } from "./package/contents"
import { configOfProduction, configOfReadme } from "./package/documented-config"
import { packPackage } from "./package/pack"
import { StrangerShop } from "./package/stranger-shop"
import { buildPlugin } from "./lib/plugin-build"
import { freePort } from "./lib/ports"
import { databaseUrl, throwAwayPostgres } from "./lib/postgres"
import { hasRedis, NO_REDIS, throwAwayRedis } from "./lib/redis"
import { ShopApi } from "./lib/shop"
import { buildStorefrontPackage } from "./lib/storefront-build"

const IMPORT =
  "./node_modules/medusa-plugin-invitations/.medusa/server/src/scripts/import-from-adobe-commerce.js"

const SECRET = "a secret of a shop that nobody visits"

runScript(async (life) => {
  const withRedis = hasRedis()
  if (!withRedis && process.env.REQUIRE_REDIS === "1") {
    throw new Failure(`${NO_REDIS}. REQUIRE_REDIS=1 asks for one.`)
  }
  const inbox = await Inbox.start()
  life.onStop(() => inbox.stop())
  const port = await freePort()
  const url = `http://localhost:${port}`
  const shop = new StrangerShop(life, path.join(life.temporaryDirectory(), "shop"), {
    DATABASE_URL: databaseUrl(await throwAwayPostgres(life, { small: true })),
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(inbox.port),
    ADMIN_URL: url,
    MEDUSA_WORKER_MODE: "shared",
  })
  shop.configure(configOfReadme())
  await step("packing and installing", () => install(life, shop))
  await step("migrating", () => shop.medusa("db:migrate", "--execute-safe-links"))
  await step("adding an admin", () => shop.medusa("user", "-e", ADMIN.email, "-p", DEMO_PASSWORD))
  await step("asking the import for what it wants", () => askImport(shop))
  await step("building", () => shop.medusa("build"))
  const server = await step("starting", () => shop.start(port))
  await step("looking at the admin", () => lookAtAdmin(life, url))
  await step("opening an account by invitation", () => acceptInvitation(url, inbox, "vera"))
  await server.stop()
  if (withRedis) {
    await step("starting a server and a worker over Redis", () => startOverRedis(life, shop, port))
    await step("opening an account by invitation", () => acceptInvitation(url, inbox, "paul"))
  } else {
    console.log(`${NO_REDIS}. What wants one is left out.`)
  }
  console.log("\n1 passed, 0 failed")
  return 0
})

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const result = await work()
  console.log(`  ✓ ${name} (${((performance.now() - startedAt) / 1_000).toFixed(1)} s)`)
  return result
}

async function install(life: Lifecycle, shop: StrangerShop): Promise<void> {
  await buildPlugin(life)
  await buildStorefrontPackage(life)
  const packed = await Promise.all(PACKAGES.map((it) => packPackage(life, it)))
  await shop.install()
  await shop.install(...packed.map(({ file }) => file))
  await shop.node(`
    await import("medusa-plugin-invitations-storefront")
    await import("medusa-plugin-invitations-storefront/react")`)
}

/** It is where the README says, and names the packages that a shop does not have. */
async function askImport(shop: StrangerShop): Promise<void> {
  const before = readFileSync(shop.logFile, "utf8").length
  await shop.medusa("exec", IMPORT).catch(() => undefined)
  const said = readFileSync(shop.logFile, "utf8").slice(before)
  if (!said.includes("ADOBE_COMMERCE_DATABASE_URL must name")) {
    throw new Failure(`The import did not say what it wants:\n${tailOf(shop.logFile)}`)
  }
}

/** As docs/production.md says. The server sends nothing itself, so a mail that comes is the worker's. */
async function startOverRedis(life: Lifecycle, shop: StrangerShop, port: number): Promise<void> {
  const redis = await throwAwayRedis(life)
  shop.configure(configOfProduction(redis))
  await shop.medusa("build")
  const env = {
    REDIS_URL: redis.url,
    JWT_SECRET: SECRET,
    COOKIE_SECRET: SECRET,
    INVITATION_SECRET: SECRET,
  }
  await shop.start(port, { ...env, MEDUSA_WORKER_MODE: "server" })
  await shop.start(await freePort(), { ...env, MEDUSA_WORKER_MODE: "worker" })
}

async function lookAtAdmin(life: Lifecycle, url: string): Promise<void> {
  const { page, problems } = await openPage(await startBrowser(life))
  await logIn(page, url)
  await page.getByRole("link", { name: "Marketing" }).first().click()
  await page.waitForURL(/\/marketing\/invitations/)
  await page.getByRole("heading", { name: "Invitations" }).first().waitFor()
  await page.getByText("Add Invitations").first().waitFor()
  if (problems.length > 0) {
    throw new Failure(`The admin has problems:\n${problems.join("\n")}`)
  }
}

async function acceptInvitation(url: string, inbox: Inbox, name: string): Promise<void> {
  const email = `${name}@example.com`
  const admin = await new ShopApi(url).loggedIn("user", ADMIN.email, DEMO_PASSWORD)
  const { body: stores } = await admin.get<{ stores: { default_sales_channel_id: string }[] }>(
    "/admin/stores",
  )
  const { body: created } = await admin.post<{ api_key: { id: string; token: string } }>(
    "/admin/api-keys",
    { title: "Storefront", type: "publishable" },
  )
  await admin.post(`/admin/api-keys/${created.api_key.id}/sales-channels`, {
    add: stores.stores.map((store) => store.default_sales_channel_id),
  })
  await admin.post("/admin/invitations", { emails: [email] })
  const token = tokenOf(await inbox.mailTo(email))
  const store = new ShopApi(url, { "x-publishable-api-key": created.api_key.token })
  const identity = await store.post<{ token: string }>("/auth/customer/emailpass/register", {
    email,
    password: DEMO_PASSWORD,
  })
  const { status } = await store
    .with({ authorization: `Bearer ${identity.body.token}`, "x-invitation-token": token })
    .post("/store/customers", { email })
  const { body: list } = await admin.get<{ invitations: { status: string }[] }>(
    `/admin/invitations?email=${email}`,
  )
  const [invitation] = list.invitations
  if (status !== 200 || invitation?.status !== "accepted") {
    throw new Failure(`The account was not opened (${status}, ${invitation?.status ?? "nothing"}).`)
  }
}
