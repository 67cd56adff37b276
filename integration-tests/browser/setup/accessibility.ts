import { readFileSync } from "node:fs"
import type { Locator, Page } from "playwright-core"

/** More than there is to step over on any page. */
const MOST_PRESSES = 150

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/** What axe-core objects to on a page, and whether one has to scroll sideways. Nothing: it is well. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = await page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`,
  )
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  return [...violations, ...(isTooWide ? ["one has to scroll sideways"] : [])]
}

/**
 * Goes on with the Tab key until something has the focus.
 *
 * @throws {Error} where the key does not lead there
 */
export async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return
    }
    await target.page().keyboard.press("Tab")
  }
  throw new Error(`The Tab key does not lead to ${String(target)}.`)
}
