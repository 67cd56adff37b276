/**
 * `npm run screenshots`: the pictures of the README and the docs, taken of a running shop with
 * invitations in it. Needs a Chromium (on the PATH, or named by CHROMIUM_PATH).
 */
import { mkdirSync } from "node:fs"
import path from "node:path"
import type { Browser, Page } from "playwright-core"
import { startAdminShop } from "../integration-tests/browser/setup/admin-shop"
import {
  logIn,
  openPage,
  startBrowser,
  type Viewer,
} from "../integration-tests/browser/setup/browser"
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

const MESSAGE = "You are on the list: the private sale opens on Thursday at noon."

const GRIDS: readonly [name: string, viewer: Viewer][] = [
  ["grid", {}],
  ["grid-dark", { theme: "dark" }],
]

runScript(async (life) => {
  mkdirSync(IMAGES, { recursive: true })
  const browser = await startBrowser(life)
  const shop = await startAdminShop(life)
  const mail = await inviteSampleGuests(shop)
  const grid = `${shop.url}/app/marketing/invitations`

  for (const [name, viewer] of GRIDS) {
    const page = await openAdmin(browser, shop.url, viewer)
    await page.goto(grid)
    await page.getByRole("row").nth(1).waitFor()
    await shoot(page, name)
  }

  const form = await openAdmin(browser, shop.url)
  await form.goto(`${grid}/create`)
  await form.getByLabel("E-mail addresses").fill(ADDRESSES)
  await form.getByLabel("Message").fill(MESSAGE)
  await form.getByLabel("Invitee Group").click()
  await form.getByRole("option", { name: "Private Sale" }).click()
  await form.getByLabel("E-mail addresses").click()
  await shoot(form, "add-invitations")

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
