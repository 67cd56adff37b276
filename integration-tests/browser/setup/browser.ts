import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { ADMIN, DEMO_PASSWORD } from "../../../demo/shop/src/seed/names"
import { findChromium } from "../../../scripts/lib/chromium"
import { Failure } from "../../../scripts/lib/failure"
import type { Lifecycle } from "../../../scripts/lib/lifecycle"

/** Nothing that Chromium does by itself may leave this machine. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** How the person in front of the screen has set things up. */
export interface Viewer {
  width?: number
  height?: number
  theme?: "light" | "dark"
  language?: "en" | "de"
  /** Off: as before the scripts of a page have loaded. */
  javaScript?: boolean
}

/** A page, and what went wrong on it. */
export interface ViewedPage {
  page: Page
  /** Uncaught errors, and requests to anywhere but this machine, which were cut off. */
  problems: string[]
}

/** Starts the system's Chromium with an empty profile. It ends with `life`. */
export async function startBrowser(life: Lifecycle): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) {
    throw new Failure("No Chromium was found: install it, or name it by CHROMIUM_PATH.")
  }
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  life.onStop(() => browser.close())
  return browser
}

/** Opens a page for somebody who has never been here. */
export async function openPage(browser: Browser, viewer: Viewer = {}): Promise<ViewedPage> {
  const { width = 1440, height = 900, theme = "light", language = "en", javaScript = true } = viewer
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === "de" ? "de-DE" : "en-US",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    javaScriptEnabled: javaScript,
  })
  await context.addInitScript(
    ([chosenTheme, chosenLanguage]) => {
      // A mail's preview is a page too, and may keep nothing.
      if (window === window.top) {
        localStorage.setItem("medusa_admin_theme", chosenTheme)
        localStorage.setItem("lng", chosenLanguage)
      }
    },
    [theme, language] as const,
  )
  const problems: string[] = []
  await stayOnThisMachine(context, problems)
  const page = await context.newPage()
  page.on("pageerror", (error) => problems.push(error.message))
  return { page, problems }
}

/** Logs in as the shop's admin, by the form. */
export async function logIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/app/login`)
  await page.locator('input[name="email"]').fill(ADMIN.email)
  await page.locator('input[name="password"]').fill(DEMO_PASSWORD)
  await page.locator('button[type="submit"]').click()
  await page.waitForURL((address) => !address.pathname.endsWith("/login"))
}

async function stayOnThisMachine(context: BrowserContext, problems: string[]): Promise<void> {
  await context.route("**/*", async (route) => {
    const { hostname, protocol, href } = new URL(route.request().url())
    if (hostname === "localhost" || protocol === "data:" || protocol === "blob:") {
      await route.continue()
    } else {
      problems.push(`A request was to leave this machine: ${href}`)
      await route.abort()
    }
  })
}
