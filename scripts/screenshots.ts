/**
 * `npm run screenshots`: the pictures of the README and the docs, taken of a running shop with
 * invitations in it. Needs a Chromium (on the PATH, or named by CHROMIUM_PATH).
 */
import { mkdirSync } from "node:fs"
import path from "node:path"
import type { Browser, Page } from "playwright-core"
import { CUSTOMER } from "../demo/shop/src/seed/names"
import {
  logIn,
  openPage,
  startBrowser,
  type Viewer,
} from "../integration-tests/browser/setup/browser"
import {
  startStorefrontShop,
  type StorefrontShop,
} from "../integration-tests/browser/setup/storefront-shop"
import { follow, openMyInvitations } from "../integration-tests/browser/stories/storefront-steps"
import { runScript } from "./lib/lifecycle"
import { ROOT } from "./lib/paths"
import { ADMIN_VIEWS } from "./screenshots/admin-views"
import { inviteSampleGuests, type Sample } from "./screenshots/sample"

const IMAGES = path.join(ROOT, "docs/images")

/** Both looks of the dashboard. */
const LOOKS: readonly [suffix: string, viewer: Viewer][] = [
  ["", { theme: "light" }],
  ["-dark", { theme: "dark" }],
]

const ADMIN_VIEW = { width: 1440, height: 900 }
const STOREFRONT_VIEW = { width: 1100, height: 980 }

runScript(async (life) => {
  mkdirSync(IMAGES, { recursive: true })
  const browser = await startBrowser(life)
  const shop = await startStorefrontShop(life)
  const sample = await inviteSampleGuests(shop)
  for (const [suffix, viewer] of LOOKS) {
    const { page } = await openPage(browser, viewer)
    await logIn(page, shop.url)
    for (const { name, height, show } of ADMIN_VIEWS) {
      await page.setViewportSize({ ...ADMIN_VIEW, ...(height ? { height } : {}) })
      await show(page, shop.url, sample)
      await shoot(page, `${name}${suffix}`)
    }
  }
  await shootStorefront(browser, shop, sample)
  return 0
})

async function shootStorefront(browser: Browser, shop: StorefrontShop, { mail }: Sample) {
  const { page: account } = await openPage(browser, STOREFRONT_VIEW)
  await openMyInvitations(account, shop, CUSTOMER.email)
  await shoot(account, "my-invitations")

  const { page: landing } = await openPage(browser, STOREFRONT_VIEW)
  await follow(landing, mail)
  await landing.getByRole("button", { name: "Open account" }).waitFor()
  await shoot(landing, "invitee")

  const { page } = await openPage(browser, { width: 760, height: 600 })
  await page.setContent(mail.html)
  await shoot(page, "mail", { fullPage: true })
}

async function shoot(page: Page, name: string, options: { fullPage?: boolean } = {}) {
  // Fonts and the last transition.
  await page.waitForLoadState("networkidle")
  await page.waitForTimeout(500)
  await page.screenshot({ ...options, path: path.join(IMAGES, `${name}.png`), caret: "hide" })
  console.log(`docs/images/${name}.png`)
}
