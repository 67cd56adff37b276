import { DEMO_PASSWORD } from "../../../demo/shop/src/seed/names"
import { faultsOf, tabTo } from "../setup/accessibility"
import { openPage } from "../setup/browser"
import { invite } from "../setup/invitations"
import { register } from "../setup/people"
import type { Stage } from "../setup/stage"
import type { StorefrontShop } from "../setup/storefront-shop"
import {
  addressField,
  follow,
  openMyInvitations,
  ownInvitation,
  scriptsRun,
  shownResults,
} from "./storefront-steps"

// Nobody is kept from a name that is longer than any line.
const INVITER = { email: "kari@example.com", first_name: "Kari".repeat(75), last_name: "Nes" }

/** The storefront for everybody: on a phone, by the keyboard, with a screen reader. */
export const storefrontAccessStory = (stage: () => Stage<StorefrontShop>) =>
  describe("The storefront's pages", () => {
    let shop: StorefrontShop

    beforeAll(async () => {
      shop = stage().shop
      await register(shop, INVITER)
    })

    it("can be used by the keyboard alone", async () => {
      const { page } = await openPage(stage().browser)
      const { keyboard } = page
      const press = async (target: Parameters<typeof tabTo>[0]) => {
        await tabTo(target)
        await keyboard.press("Enter")
      }
      await page.goto(shop.storefrontUrl)
      await press(page.getByRole("link", { name: "Log in" }))
      await page.waitForURL("**/login*")
      await tabTo(page.getByLabel("E-mail address"))
      await keyboard.type(INVITER.email)
      await keyboard.press("Tab")
      await keyboard.type(DEMO_PASSWORD)
      await keyboard.press("Enter")
      await page.waitForURL("**/account")
      await press(page.getByRole("link", { name: "My Invitations" }))
      await page.waitForURL("**/account/invitations")
      await scriptsRun(page)

      await tabTo(addressField(page, 1))
      await keyboard.type("liv@example.org")
      await press(page.getByRole("button", { name: "Add another address" }))
      // The new field has the focus.
      await page.locator("input:focus").and(addressField(page, 2)).waitFor()
      await keyboard.type("mons@example.org")
      await press(page.getByRole("button", { name: "Send Invitations" }))
      expect(await shownResults(page)).toEqual([
        "liv@example.org: Invited",
        "mons@example.org: Invited",
      ])

      await press(page.getByRole("button", { name: "Cancel the invitation to liv@example.org" }))
      await press(page.getByRole("button", { name: "Cancel invitation", exact: true }))
      await ownInvitation(page, "liv@example.org").getByText("Canceled", { exact: true }).waitFor()
    })

    it.each(["light", "dark"] as const)(
      "have no fault that axe-core finds, and fit a phone (%s)",
      async (theme) => {
        const { page } = await openPage(stage().browser, { width: 360, height: 740, theme })
        const faults: Record<string, string[]> = {}
        const look = async (name: string) => {
          faults[name] = await faultsOf(page)
        }
        for (const path of ["", "login", "register", "forgot-password", "reset-password"]) {
          await page.goto(`${shop.storefrontUrl}/${path}`)
          await look(path)
        }
        await page.getByLabel("New password").waitFor()

        const email = `frida.${theme}@a-rather-long-domain-name-for-a-phone.example.org`
        await invite(shop, email, { message: "Come in" })
        const mail = await shop.inbox.mailTo(email)
        await follow(page, mail)
        await page.getByRole("button", { name: "Open account" }).waitFor()
        await look("invitation")
        await page.goto(`${shop.storefrontUrl}/invitation?token=nonsense`)
        await look("dead link")

        await openMyInvitations(page, shop, INVITER.email)
        await ownInvitation(page, "mons@example.org").waitFor()
        await look("My Invitations")
        await page
          .getByRole("button", { name: "Cancel the invitation to mons@example.org" })
          .click()
        await look("asking before canceling")
        await page.goto(`${shop.storefrontUrl}/account`)
        await look("account")
        await follow(page, mail)
        await page.getByRole("heading", { name: "You are already logged in" }).waitFor()
        await look("already logged in")

        const clean = Object.fromEntries(Object.keys(faults).map((name) => [name, []]))
        expect(faults).toEqual(clean)
      },
    )
  })
