import type { Page } from "playwright-core"
import { ADMIN } from "../../../demo/shop/src/seed/names"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { restoreSettings } from "../setup/settings"
import type { Stage } from "../setup/stage"
import { chooseOption, focusedText, section } from "./steps"

/** The mail, as it looks and as it arrives. */
export const settingsMailStory = (stage: () => Stage) =>
  describe("Settings → Invitations → Mail", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      shop = stage().shop
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, shop.url)
      await page.goto(`${shop.url}/app/settings/invitations`)
    })

    afterAll(() => restoreSettings(shop))

    const testButton = () => page.getByRole("button", { name: "Send a test mail to me" })
    const openPreview = async () => {
      await page.getByRole("button", { name: "Preview" }).press("Enter")
      const dialog = page.getByRole("dialog", { name: "Preview of the mail" })
      return { dialog, mail: dialog.frameLocator("iframe").locator("body") }
    }

    it("is shown as it will look, walled off from the dashboard", async () => {
      const { dialog, mail } = await openPreview()
      await dialog.getByText("You are invited to Fjord & Fell", { exact: true }).first().waitFor()
      await mail.getByText("Vera Lindgren invites you").waitFor()
      expect(await dialog.locator("iframe").getAttribute("sandbox")).toBe("")
      await dialog.getByRole("tab", { name: "Plain text" }).click()
      await dialog.locator("pre").getByText("Vera Lindgren invites you").waitFor()
      await page.keyboard.press("Escape")
      await dialog.waitFor({ state: "detached" })
      expect(await focusedText(page)).toBe("Preview")
    })

    it("follows what is saved, and says that it does not show the rest", async () => {
      await chooseOption(page, "Language", "German")
      const before = await openPreview()
      await before.dialog.getByText("Changes that are not saved are not shown.").waitFor()
      await before.mail.getByText("Vera Lindgren invites you").waitFor()
      await page.keyboard.press("Escape")
      await page.getByRole("button", { name: "Save", exact: true }).click()
      await page.getByText("Settings saved").waitFor()
      const { mail } = await openPreview()
      await mail.getByText("Vera Lindgren lädt Sie ein").waitFor()
      await page.keyboard.press("Escape")
    })

    it("is sent to the admin who asks", async () => {
      await testButton().click()
      await page.getByText(`Test mail sent to ${ADMIN.email}`).waitFor()
      expect((await shop.inbox.mailTo(ADMIN.email)).text).toContain("lädt Sie ein")
    })

    it("says why it was not sent", async () => {
      shop.inbox.answerWith({ reject: 550, saying: "Not today" })
      await testButton().click()
      await section(page, "Mail").getByRole("alert").getByText("Not today").waitFor()
      shop.inbox.answerWith({ accept: true })
      await testButton().click()
      await section(page, "Mail").getByRole("alert").waitFor({ state: "detached" })
    })

    it("says what to do where the shop cannot send mail at all", async () => {
      const message =
        "The test mail was not sent: Could not find a notification provider for channel: email for notification id undefined"
      await page.route("**/test-mail", (route) =>
        route.fulfill({ status: 400, json: { type: "invalid_data", message } }),
      )
      await testButton().click()
      const alert = section(page, "Mail").getByRole("alert")
      await alert.getByText("The shop has no provider for e-mail").waitFor()
      await alert.getByText("medusa-plugin-invitations/providers/smtp").waitFor()
      await page.unroute("**/test-mail")
    })

    it("warns before anybody tries where the shop cannot send mail at all", async () => {
      await page.route("**/admin/invitation-settings", async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ json: { ...(await answer.json()), email_provider: false } })
      })
      for (const path of ["settings/invitations", "marketing/invitations/create"]) {
        await page.goto(`${shop.url}/app/${path}`)
        await page.getByRole("alert").getByText("The shop has no provider for e-mail").waitFor()
      }
      await page.unroute("**/admin/invitation-settings")
    })

    it("speaks German", async () => {
      const german = await openPage(stage().browser, { language: "de" })
      await logIn(german.page, shop.url)
      await german.page.goto(`${shop.url}/app/settings/invitations`)
      await german.page.getByRole("heading", { name: "Wer sich registrieren darf" }).waitFor()
      await german.page.getByLabel("Adressen auf einmal").fill("0")
      await german.page.getByRole("button", { name: "Speichern" }).click()
      await german.page.getByText("Mindestens 1.").waitFor()
      expect(german.problems).toEqual([])
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
