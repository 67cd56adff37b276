import type { Browser, Page } from "playwright-core"
import { CUSTOMER } from "../../../demo/shop/src/seed/names"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import type { Stage } from "../setup/stage"
import { cells, chooseOption, focusedText, rowOf, select } from "./steps"

const ADDRESSES = [
  "Ann Lee <ann@example.com>",
  "bob@example.com; carla@example.com",
  "ANN@example.com",
  "not an address",
  CUSTOMER.email,
].join("\n")

/** Invites, finds, selects, sends and discards; begins in a shop that has not invited anybody. */
export const gridStory = (stage: () => Stage) =>
  describe("Marketing → Invitations", () => {
    let shop: AdminShop
    let browser: Browser
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      ;({ shop, browser } = stage())
      ;({ page, problems } = await openPage(browser))
    })

    // The tests below tell one story, each going on where the one before has stopped.

    it("stands in the menu, and says what to do while there are none", async () => {
      await logIn(page, shop.url)
      await page.getByRole("link", { name: "Marketing" }).click()
      await page.getByRole("link", { name: "Invitations", exact: true }).waitFor()
      await page.getByText("No invitations yet").waitFor()
      expect(new URL(page.url()).pathname).toBe("/app/marketing/invitations")
    })

    it("counts addresses while they are typed, and says what became of each", async () => {
      await page.getByRole("link", { name: "Add Invitations" }).first().click()
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("E-mail addresses").fill(ADDRESSES)
      await dialog.getByText("4 valid").waitFor()
      await dialog.getByText("1 repeated").waitFor()
      await dialog.getByText("1 not an address").waitFor()
      await dialog.getByText("Not addresses: not an address").waitFor()
      await dialog.getByLabel("Message").fill("Come in & see")
      await chooseOption(dialog, "Invitee Group", "Friends")

      // Twice, as some people click everything.
      await dialog.getByRole("button", { name: "Send 4 Invitations" }).dblclick()
      await dialog.getByRole("heading", { name: "3 invitations created" }).waitFor()
      expect(await cells(dialog.getByRole("row"))).toEqual([
        ["Address", "Reason"],
        ["ANN@example.com", "Repeated here, or already has an open invitation"],
        ["not an address", "Not an e-mail address"],
        [CUSTOMER.email, "Already has an account"],
      ])
      await dialog.getByRole("button", { name: "Done" }).click()
      await dialog.waitFor({ state: "detached" })
    })

    it("shows the rows, and follows the mails until they are sent", async () => {
      for (const email of ["ann@example.com", "bob@example.com", "carla@example.com"]) {
        const row = rowOf(page, email)
        await row.getByText("Sent", { exact: true }).waitFor({ timeout: 30_000 })
        await row.getByText("Admin").waitFor()
        await row.getByText("Friends").waitFor()
        const mail = await shop.inbox.mailTo(email)
        expect(mail.text).toContain("Come in & see")
      }
    })

    it("discards what is selected, after asking, and says how many", async () => {
      await select(page, "ann@example.com")
      await select(page, "bob@example.com")
      await page.getByText("2 selected", { exact: true }).waitFor()
      await page.getByRole("button", { name: "Discard Selected" }).click()
      await page.getByText("2 invitations are selected.").waitFor()
      await page.getByRole("button", { name: "Cancel" }).click()
      await rowOf(page, "ann@example.com").getByText("Sent", { exact: true }).waitFor()

      await page.getByRole("button", { name: "Discard Selected" }).click()
      await page.getByRole("button", { name: "Discard", exact: true }).click()
      await page.getByText("2 invitations discarded").waitFor()
      await rowOf(page, "ann@example.com").getByText("Discarded").waitFor()
      await rowOf(page, "bob@example.com").getByText("Discarded").waitFor()
      await rowOf(page, "carla@example.com").getByText("Sent", { exact: true }).waitFor()
      expect(await page.getByText("2 selected", { exact: true }).count()).toBe(0)
    })

    it("skips what has already ended", async () => {
      const all = page.getByRole("checkbox", { name: "Select visible" })
      await all.click()
      await page.getByText("3 selected", { exact: true }).waitFor()
      await page.getByRole("button", { name: "Deselect All" }).click()
      await page.getByText("3 selected", { exact: true }).waitFor({ state: "detached" })
      await all.click()
      // The command's shortcut.
      await page.keyboard.press("d")
      await page.getByRole("button", { name: "Discard", exact: true }).click()
      await page.getByText("1 invitation discarded").waitFor()
      await page.getByText("2 skipped: they have already ended.").waitFor()
    })

    it("keeps search, filter and order in the URL", async () => {
      await page.getByRole("searchbox").fill("ann@")
      await rowOf(page, "bob@example.com").waitFor({ state: "detached" })
      await page.reload()
      await rowOf(page, "ann@example.com").waitFor()
      expect(await rowOf(page, "bob@example.com").count()).toBe(0)

      await page.goto(`${shop.url}/app/marketing/invitations?status=discarded&order=email`)
      await rowOf(page, "carla@example.com").waitFor()
      const rows = await cells(page.getByRole("row"))
      expect(rows.slice(1).map((row) => row[2])).toEqual([
        "ann@example.com",
        "bob@example.com",
        "carla@example.com",
      ])

      await page.goto(`${shop.url}/app/marketing/invitations?status=sent`)
      await page.getByText("No matches").waitFor()
    })

    it("adds a filter by the keyboard alone", async () => {
      await page.goto(`${shop.url}/app/marketing/invitations`)
      await rowOf(page, "ann@example.com").waitFor()
      await page.getByRole("searchbox").focus()
      // Back over the sorting to the filters, the first button of the toolbar.
      await page.keyboard.press("Shift+Tab")
      await page.keyboard.press("Shift+Tab")
      await page.keyboard.press("Enter")
      await page.getByRole("menuitem", { name: "Email" }).press("Enter")
      await page.locator("input:focus").and(page.getByPlaceholder("The whole address")).waitFor()
      await page.keyboard.type("bob@example.com")
      await page.keyboard.press("Enter")
      await page.waitForURL(/email=.*bob/)
      // Closing a filter that the page has not taken in yet would take it away again.
      await page.getByText("ann@example.com").first().waitFor({ state: "detached" })
      // While a filter is open, the rest of the page is hidden from assistive technology, and from here.
      await page.keyboard.press("Escape")
      await rowOf(page, "bob@example.com").waitFor()
      await rowOf(page, "ann@example.com").waitFor({ state: "detached" })
      expect(new URL(page.url()).searchParams.get("email")).toBe('"bob@example.com"')
      await page.goBack()
      await rowOf(page, "ann@example.com").waitFor()
      expect(new URL(page.url()).search).toBe("")
    })

    it("says what is wrong with a filter, and offers the way back", async () => {
      await page.goto(`${shop.url}/app/marketing/invitations?status=nonsense`)
      const alert = page.getByRole("alert")
      await alert.getByText("The invitations could not be loaded").waitFor()
      await alert.getByRole("button", { name: "Clear search and filters" }).click()
      await rowOf(page, "ann@example.com").waitFor()
      expect(new URL(page.url()).search).toBe("")
    })

    it("does not let go of what was typed without asking", async () => {
      await page.getByRole("link", { name: "Add Invitations" }).click()
      await page.getByLabel("E-mail addresses").fill("dora@example.com")
      await page.getByRole("button", { name: "Cancel" }).click()
      const question = page.getByRole("alertdialog")
      await question.getByRole("button", { name: "Cancel" }).click()
      await question.waitFor({ state: "detached" })
      expect(await page.getByLabel("E-mail addresses").inputValue()).toBe("dora@example.com")
      await page.keyboard.press("Escape")
      await question.getByRole("button", { name: "Continue" }).click()
      await page.getByLabel("E-mail addresses").waitFor({ state: "detached" })
      expect(await rowOf(page, "dora@example.com").count()).toBe(0)
    })

    it("speaks German", async () => {
      const german = await openPage(browser, { language: "de" })
      await logIn(german.page, shop.url)
      await german.page.goto(`${shop.url}/app/marketing/invitations`)
      await german.page.getByRole("heading", { name: "Einladungen" }).waitFor()
      await rowOf(german.page, "ann@example.com").getByText("Verworfen").waitFor()
      expect(german.problems).toEqual([])
    })

    it("sends what is selected, after asking, and says how many", async () => {
      await page.goto(`${shop.url}/app/marketing/invitations`)
      await select(page, "ann@example.com")
      await select(page, "bob@example.com")
      const send = page.getByRole("button", { name: "Send Selected" })
      await send.press("Enter")
      const question = page.getByRole("alertdialog")
      await question.getByText("2 invitations are selected.").waitFor()
      await page.keyboard.press("Escape")
      await question.waitFor({ state: "detached" })
      expect(await focusedText(page)).toContain("Send Selected")

      await send.press("Enter")
      await question.getByRole("button", { name: "Send", exact: true }).click()
      await page.getByText("2 mails are on their way").waitFor()
      for (const email of ["ann@example.com", "bob@example.com"]) {
        await shop.inbox.waitFor((inbox) => inbox.to(email).length === 2)
        await rowOf(page, email).getByText("Sent", { exact: true }).waitFor({ timeout: 30_000 })
      }
      await rowOf(page, "carla@example.com").getByText("Discarded").waitFor()
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
