import axe, { type AxeResults, type RunOptions } from "axe-core"
import type { Page } from "playwright-core"

/**
 * What stands on a page beside the dashboard's own shell, which is its menu, its head and the shade
 * behind its dialogs: the page itself, and what is open above it.
 */
const OURS = ["main", '[role="dialog"]', '[role="alertdialog"]']

/** In the search fields of Medusa's components: a picture of a lens, of which they say only that it is one. */
const LENS = 'div[role="img"]:has(~ input), input ~ div[role="img"]'

/** Both looks of the dashboard. What differs between them is colours, so one sees all the rules. */
const LOOKS: readonly [look: "light" | "dark", options: RunOptions][] = [
  ["light", {}],
  ["dark", { runOnly: ["color-contrast"] }],
]

declare global {
  interface Window {
    axe: typeof axe
  }
}

/**
 * Looks in both looks for what keeps people from using a page, by all of axe's rules.
 *
 * @param part - what of the page to look at, where most of it is the dashboard's own
 * @returns each rule that is broken, with the places and why
 */
export async function violationsOn(page: Page, part?: string): Promise<string[]> {
  // What lies under the pointer has colours of the dashboard's own for that.
  await page.mouse.move(0, 0)
  await page.evaluate(axe.source)
  const found: string[] = []
  for (const [look, options] of LOOKS) {
    await wear(page, look)
    const { violations }: Pick<AxeResults, "violations"> = await page.evaluate(
      async ([wanted, exclude, rules]) => {
        const include = wanted.filter((selector) => document.querySelector(selector))
        // The mail in its frame is walled off, also from here.
        const all = { resultTypes: ["violations" as const], iframes: false }
        return await window.axe.run({ include, exclude: [...exclude] }, { ...all, ...rules })
      },
      [part ? [part] : OURS, [LENS], options] as const,
    )
    const places = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
    )
    found.push(...places.map((place) => `${look}: ${place}`))
  }
  await wear(page, "light")
  return found
}

/** Changes the dashboard's look as its own switch does, and at once. */
async function wear(page: Page, look: "light" | "dark"): Promise<void> {
  await page.evaluate((wanted) => {
    const { classList, style } = document.documentElement
    const still = document.createElement("style")
    still.textContent = "* { transition: none !important; animation: none !important }"
    document.head.append(still)
    classList.remove("light", "dark")
    classList.add(wanted)
    style.colorScheme = wanted
  }, look)
}
