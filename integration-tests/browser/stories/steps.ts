import type { Locator, Page } from "playwright-core"

/** The row of an address. */
export function rowOf(page: Page, email: string): Locator {
  return page.getByRole("row").filter({ hasText: email })
}

/** Ticks the box of a row. */
export async function select(page: Page, email: string): Promise<void> {
  await rowOf(page, email).getByRole("checkbox").click()
}

/** Chooses one of the options that a field finds. */
export async function chooseOption(
  form: Locator | Page,
  field: string,
  option: string,
): Promise<void> {
  await form.getByLabel(field).click()
  await form.getByRole("option", { name: option }).click()
  // The list of choices closes, the form does not.
  await form.getByLabel(field).press("Escape")
}

/** The text of each cell of each row. */
export async function cells(rows: Locator): Promise<string[][]> {
  return await rows.evaluateAll((elements) =>
    elements.map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => cell.textContent?.trim() ?? ""),
    ),
  )
}

/** A part of a page under its heading. */
export function section(page: Page, title: string): Locator {
  return page.getByRole("region", { name: title, exact: true })
}

/** A line of a page that names something and says what it is. */
export function sectionRow(page: Page, title: string): Locator {
  return page.locator("div.grid").filter({ has: page.getByText(title, { exact: true }) })
}

/** What stands on whatever has the focus, once it has come to rest. */
export async function focusedText(page: Page): Promise<string> {
  await page.waitForFunction(() => document.activeElement !== document.body)
  return await page.evaluate(() => document.activeElement?.textContent ?? "")
}

/** The field of a setting, with its explanation and what is wrong with it. */
export function settingRow(page: Page, label: string): Locator {
  return page
    .locator("div.grid")
    .filter({ has: page.locator("label").getByText(label, { exact: true }) })
}

/** From now on the page is told something else about an invitation than the shop knows. */
export async function changeAnswer(page: Page, id: string, change: object): Promise<void> {
  await page.route(`**/admin/invitations/${id}`, async (route) => {
    const answer = await route.fetch()
    const { invitation } = (await answer.json()) as { invitation: object }
    await route.fulfill({ json: { invitation: { ...invitation, ...change } } })
  })
}
