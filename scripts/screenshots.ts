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
import { findInvitation } from "../integration-tests/browser/setup/invitations"
import { startStorefrontShop } from "../integration-tests/browser/setup/storefront-shop"
import { follow, openMyInvitations } from "../integration-tests/browser/stories/storefront-steps"
import { runScript } from "./lib/lifecycle"
import { ROOT } from "./lib/paths"
import { inviteSampleGuests } from "./screenshots-sample"

const IMAGES = path.join(ROOT, "docs/images")

const ADDRESSES = [
  "Karin Dahl <karin.dahl@example.org>",
  "luca.moretti@example.com; nora.berg@example.net",
  "karin.dahl@example.org",
  "olav.strand(at)example.org",
].join("\n")

const GUEST_FILE = [
  "email,customer_group",
  ...["freya.dahl", "gustav.holm", "helga.krogh", "ivar.lunde"].map(
    (name) => `${name}@example.com,Private Sale`,
  ),
  "jonas.moe(at)example.com,",
  "freya.dahl@example.com,",
].join("\n")

const MESSAGE = "You are on the list: the private sale opens on Thursday at noon."

/** Both looks of the dashboard. */
const LOOKS: readonly [suffix: string, viewer: Viewer][] = [
  ["", {}],
  ["-dark", { theme: "dark" }],
]

const STOREFRONT_VIEW = { width: 1100, height: 980 }

/** High enough for a whole page of the settings, which are long. */
const SETTINGS_HEIGHT = 1200

runScript(async (life) => {
  mkdirSync(IMAGES, { recursive: true })
  const browser = await startBrowser(life)
  const shop = await startStorefrontShop(life)
  const mail = await inviteSampleGuests(shop)
  const accepted = await findInvitation(shop, "tom.weber@example.net")
  const grid = `${shop.url}/app/marketing/invitations`

  for (const [suffix, viewer] of LOOKS) {
    const page = await openAdmin(browser, shop.url, viewer)
    await page.goto(grid)
    await page.getByRole("row").nth(1).waitFor()
    await shoot(page, `grid${suffix}`)

    await page.goto(`${shop.url}/app/marketing/reports?range=last_7_days`)
    await page.locator(".recharts-bar-rectangle").first().waitFor()
    await shoot(page, `reports${suffix}`)

    await page.goto(`${grid}/${accepted.id}`)
    await page.getByRole("heading", { name: "Mails" }).waitFor()
    await shoot(page, `invitation${suffix}`)

    await page.setViewportSize({ width: 1440, height: SETTINGS_HEIGHT })
    await page.goto(`${shop.url}/app/settings/invitations`)
    await page.getByRole("heading", { name: "Who may register" }).waitFor()
    await shoot(page, `settings${suffix}`)
  }

  const form = await openAdmin(browser, shop.url)
  await form.goto(`${grid}/create`)
  await form.getByLabel("E-mail addresses").fill(ADDRESSES)
  await form.getByLabel("Message").fill(MESSAGE)
  await form.getByLabel("Invitee Group").click()
  await form.getByRole("option", { name: "Private Sale" }).click()
  await form.getByLabel("E-mail addresses").click()
  await shoot(form, "add-invitations")

  const file = await openAdmin(browser, shop.url)
  await file.goto(`${grid}/create#file`)
  await file.locator('input[type="file"]').setInputFiles({
    name: "guests.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(GUEST_FILE),
  })
  await file.getByRole("button", { name: "Check File" }).click()
  await file.getByRole("row").nth(1).waitFor()
  await shoot(file, "import-check")

  await file.getByRole("button", { name: /^Send \d/ }).click()
  await file.getByText("Done", { exact: true }).waitFor()
  await shoot(file, "batch")

  const preview = await openAdmin(browser, shop.url)
  await preview.goto(`${shop.url}/app/settings/invitations`)
  await preview.getByRole("button", { name: "Preview" }).click()
  await preview.locator("iframe").waitFor()
  await shoot(preview, "mail-preview")

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
  return 0
})

async function openAdmin(browser: Browser, url: string, viewer: Viewer = {}): Promise<Page> {
  const { page } = await openPage(browser, viewer)
  await logIn(page, url)
  return page
}

async function shoot(page: Page, name: string, options: { fullPage?: boolean } = {}) {
  // Fonts and the last transition.
  await page.waitForLoadState("networkidle")
  await page.waitForTimeout(500)
  await page.screenshot({ ...options, path: path.join(IMAGES, `${name}.png`), caret: "hide" })
  console.log(`docs/images/${name}.png`)
}
