import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import type { Page } from "playwright-core"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { expectOk } from "../setup/people"
import type { Stage } from "../setup/stage"
import { sectionRow, select } from "./steps"

const GUESTS = Array.from(
  { length: 45 },
  (_, n) => `guest${String(n).padStart(2, "0")}@select.example`,
)

/** One more than the API does at once. */
const CROWD = 5_001

/** More than one page: selected on all of them, exported, and discarded at once. */
export const selectionStory = (stage: () => Stage) =>
  describe("Marketing → Invitations, many at once", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]

    const invite = (emails: string[]) =>
      expectOk(shop.admin.post("/admin/invitations", { emails, send: false }))
    const command = (name: string) => page.getByRole("button", { name, exact: true })
    const told = (words: string) => page.getByRole("status").getByText(words).waitFor()
    const show = async (query: string) => {
      await page.goto(`${shop.url}/app/marketing/invitations?${query}`)
      await page.getByText("Nothing selected").waitFor()
    }

    beforeAll(async () => {
      shop = stage().shop
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, shop.url)
      await invite(GUESTS)
    })

    it("selects what is visible, page by page, and keeps it while pages are turned and sorted", async () => {
      await show("q=select.example&order=email")
      await command("Select Visible").press("Enter")
      await told("20 of 45 selected")
      await page.getByRole("button", { name: "Next" }).click()
      await page.getByText("guest25@select.example").waitFor()
      await told("20 of 45 selected")
      await command("Select Visible").click()
      await told("40 of 45 selected")
      await page.getByRole("columnheader", { name: "Email" }).getByRole("button").click()
      await page.getByText("guest44@select.example").waitFor()
      await told("40 of 45 selected")
      await command("Unselect Visible").click()
      await told("25 of 45 selected")
      await page.getByText("25 selected", { exact: true }).waitFor()
    })

    it("selects all that match, on all pages, but for some", async () => {
      await command("Select All").click()
      await told("All 45 selected, on all pages")
      await select(page, "guest44@select.example")
      await told("44 of 45 selected")
      await page.getByRole("button", { name: "Next" }).click()
      await page.getByText("guest24@select.example").waitFor()
      expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(21)
      await told("44 of 45 selected")
    })

    it("forgets what was selected when the filters change, and on demand", async () => {
      await page.getByRole("searchbox").fill("guest1")
      await page.getByText("guest24@select.example").waitFor({ state: "detached" })
      await told("Nothing selected")
      await command("Select All").click()
      await told("All 10 selected")
      await command("Deselect All").click()
      await told("Nothing selected")
      await page.getByRole("button", { name: "Discard Selected" }).waitFor({ state: "detached" })
    })

    it("downloads all that the grid shows, in its order", async () => {
      await show("q=select.example&order=-email")
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Export" }).click(),
      ])
      expect(file.suggestedFilename()).toMatch(/^invitations.*\.csv$/)
      const text = readFileSync(await file.path(), "utf8")
      const rows: { email: string }[] = parse(text, { columns: true })
      expect(rows.map(({ email }) => email)).toEqual([...GUESTS].reverse())
    })

    it("discards all that match but for some, and says how many", async () => {
      await command("Select All").click()
      await select(page, "guest44@select.example")
      await page.getByRole("button", { name: "Discard Selected" }).click()
      const question = page.getByRole("alertdialog")
      await question.getByText("44 invitations are selected.").waitFor()
      await question.getByRole("button", { name: "Discard", exact: true }).click()
      await page.getByText("44 invitations discarded").waitFor()
      await told("Nothing selected")
      const { count } = await expectOk(
        shop.admin.get<{ count: number }>(
          "/admin/invitations?q=select.example&status=not_sent&limit=1",
        ),
      )
      expect(count).toBe(1)
    })

    it("goes on in the background with very many, and leads to how far it is", async () => {
      const emails = Array.from({ length: CROWD }, (_, n) => `guest${n}@crowd.example`)
      for (let from = 0; from < CROWD; from += 1_000) {
        await invite(emails.slice(from, from + 1_000))
      }
      await show("q=crowd.example")
      await command("Select All").click()
      await page.getByRole("button", { name: "Discard Selected" }).click()
      const question = page.getByRole("alertdialog")
      await question.getByText("5,001 invitations are selected.").waitFor()
      await question.getByRole("button", { name: "Discard", exact: true }).click()
      await page.getByText("5,001 invitations are being discarded").waitFor()
      await page.getByRole("button", { name: "Show progress" }).click()
      await sectionRow(page, "Status").getByText("Done").waitFor({ timeout: 60_000 })
    })

    it("finds one of thousands of groups by its name, and names it again after a reload", async () => {
      for (let from = 0; from < 60; from += 10) {
        await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            shop.admin.post("/admin/customer-groups", { name: `Ring ${from + n}` }),
          ),
        )
      }
      await show("q=select.example")
      // Back over the sorting to the filters, the first button of the toolbar.
      await page.getByRole("searchbox").focus()
      await page.keyboard.press("Shift+Tab")
      await page.keyboard.press("Shift+Tab")
      await page.keyboard.press("Enter")
      await page.getByRole("menuitem", { name: "Invitee Group" }).click()
      const list = page.getByRole("group", { name: "Invitee Group" })
      await list.getByRole("checkbox", { name: "Ring 0", exact: true }).waitFor()
      expect(await list.getByText("Ring 57").count()).toBe(0)
      await list.getByRole("searchbox").fill("ring 57")
      await list.getByRole("checkbox", { name: "Ring 57" }).click()
      // An open filter without a choice stands in the URL too, and goes when it is closed.
      await page.waitForURL(/customer_group_id=.*cusgroup_/)
      await list.getByRole("checkbox", { name: "Ring 57", checked: true }).waitFor()
      await page.keyboard.press("Escape")
      await page.getByText("No matches").waitFor()

      await page.reload()
      await page.getByText("Ring 57").click()
      const chosen = list.getByRole("checkbox", { name: "Ring 57" })
      await chosen.waitFor()
      expect(await chosen.isChecked()).toBe(true)
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
