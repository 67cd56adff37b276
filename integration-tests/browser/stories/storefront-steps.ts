import type { Locator, Page } from "playwright-core"
import { DEMO_PASSWORD } from "../../../demo/shop/src/seed/names"
import { linkOf } from "../../setup/invitations"
import type { ReceivedMail } from "../../setup/inbox"
import type { StorefrontShop } from "../setup/storefront-shop"

/** Logs in by the form of the storefront, and goes to My Invitations. */
export async function openMyInvitations(
  page: Page,
  { storefrontUrl }: StorefrontShop,
  email: string,
): Promise<void> {
  await page.goto(`${storefrontUrl}/account/invitations`)
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password").fill(DEMO_PASSWORD)
  await page.getByRole("button", { name: "Log in" }).click()
  await page.waitForURL("**/account/invitations")
  await scriptsRun(page)
}

/** Waits until the scripts of the page have taken over its form. */
export async function scriptsRun(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const form = document.querySelector("main form")
    return form !== null && Object.keys(form).some((key) => key.startsWith("__react"))
  })
}

/** The line for an address that is typed. */
export function addressField(page: Page, number: number): Locator {
  return page.getByRole("textbox", { name: `E-mail address ${number}` })
}

/** What became of each address, as it is shown. */
export async function shownResults(page: Page): Promise<string[]> {
  const results = page.locator("[data-outcome]")
  await results.first().waitFor()
  return await results.allTextContents()
}

/** An invitation in the customer's list. */
export function ownInvitation(page: Page, email: string): Locator {
  return page.locator("li[data-status]").filter({ hasText: email })
}

/** Follows the link in a mail. */
export async function follow(page: Page, mail: ReceivedMail) {
  return await page.goto(linkOf(mail))
}

/** Fills in the invitee's form and sends it. */
export async function openAccount(
  page: Page,
  { first_name, last_name, password = DEMO_PASSWORD }: Record<string, string>,
): Promise<void> {
  await page.getByLabel("First name").fill(first_name ?? "")
  await page.getByLabel("Last name").fill(last_name ?? "")
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Open account" }).click()
}
