import { DEMO_PASSWORD } from "../../../demo/shop/src/seed/names"
import { openPage } from "../setup/browser"
import { findInvitation, invite } from "../setup/invitations"
import { expectOk } from "../setup/people"
import { restoreSettings } from "../setup/settings"
import type { Stage } from "../setup/stage"
import type { StorefrontShop } from "../setup/storefront-shop"
import { follow, openAccount } from "./storefront-steps"

/** A shop that takes invitees alone. */
export const storefrontClosedStory = (stage: () => Stage<StorefrontShop>) =>
  describe("Registration in the storefront", () => {
    let shop: StorefrontShop

    beforeAll(() => {
      shop = stage().shop
    })

    afterAll(() => restoreSettings(shop))

    it("is open to everybody, until it is closed: then it refuses, and says why", async () => {
      const { page, problems } = await openPage(stage().browser)
      const fillIn = async (name: string) => {
        await page.getByLabel("First name").fill(name)
        await page.getByLabel("E-mail address").fill(`${name.toLowerCase()}@example.org`)
        await page.getByLabel("Password").fill(DEMO_PASSWORD)
      }
      await page.goto(`${shop.storefrontUrl}/register`)
      await fillIn("Wera")
      await page.getByRole("button", { name: "Open the account" }).click()
      await page.getByRole("heading", { name: "Good to see you, Wera" }).waitFor()
      await page.getByRole("button", { name: "Log out" }).click()
      await page.getByRole("heading", { name: "Made for weather" }).waitFor()

      await page.goto(`${shop.storefrontUrl}/register`)
      await fillIn("Xenia")
      await expectOk(
        shop.admin.post("/admin/invitation-settings", { registration: "invitation_only" }),
      )
      await page.getByRole("button", { name: "Open the account" }).click()
      const refusal = page.getByText("Accounts in this shop are by invitation only.")
      await page
        .getByRole("alert")
        .filter({ has: page.getByText(/by invitation only/) })
        .waitFor()
      expect(await page.getByLabel("First name").inputValue()).toBe("Xenia")

      await page.reload()
      await refusal.waitFor()
      expect(await page.getByRole("button", { name: "Open the account" }).count()).toBe(0)
      expect(problems).toEqual([])
    })

    it("takes the invited", async () => {
      await invite(shop, "ylva@example.org")
      const { page } = await openPage(stage().browser)
      await follow(page, await shop.inbox.mailTo("ylva@example.org"))
      await openAccount(page, { first_name: "Ylva", last_name: "Bu" })
      await page.getByRole("heading", { name: "Good to see you, Ylva" }).waitFor()
    })

    it("takes the invited also by the ordinary form", async () => {
      await invite(shop, "zita@example.org")
      const { page } = await openPage(stage().browser)
      await follow(page, await shop.inbox.mailTo("zita@example.org"))
      await page.getByRole("link", { name: "Register" }).click()
      await page.getByRole("heading", { name: "Open an account" }).waitFor()
      await page.getByLabel("First name").fill("Zita")
      expect(await page.getByLabel("E-mail address").inputValue()).toBe("zita@example.org")
      await page.getByLabel("Password").fill(DEMO_PASSWORD)
      await page.getByRole("button", { name: "Open the account" }).click()
      await page.getByRole("heading", { name: "Good to see you, Zita" }).waitFor()
      expect((await findInvitation(shop, "zita@example.org")).status).toBe("accepted")
    })
  })
