import type { Page } from "playwright-core"
import { ADMIN } from "../../../demo/shop/src/seed/names"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { expectOk } from "../setup/people"
import { restoreSettings } from "../setup/settings"
import type { Stage } from "../setup/stage"
import { rowOf, section, sectionRow } from "./steps"

const GUESTS = ["agda", "birk", "cleo", "dag", "ebba"].map((name) => `${name}@batch.example`)

/** Mass work: found, followed, stopped and taken up again. */
export const batchStory = (stage: () => Stage) =>
  describe("Marketing → Invitations → Batches", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      shop = stage().shop
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, shop.url)
      // A mail of an earlier story that is tried again would take the place of the first.
      const filters = { delivery_status: ["queued"] }
      await expectOk(shop.admin.post("/admin/invitations/discard", { filters }))
      // One mail leaves, the others wait for longer than the story takes.
      const slow = { batch_size: 1, batch_interval_seconds: 3_600 }
      await expectOk(shop.admin.post("/admin/invitation-settings", slow))
      await expectOk(shop.admin.post("/admin/invitations", { emails: [...GUESTS, "nobody"] }))
      await shop.inbox.waitFor((inbox) => GUESTS.some((guest) => inbox.to(guest).length > 0))
    })

    afterAll(() => restoreSettings(shop))

    const button = (name: string) => page.getByRole("button", { name, exact: true })
    const status = (words: string) =>
      sectionRow(page, "Status").getByText(words, { exact: true }).waitFor({ timeout: 30_000 })
    const mails = () => page.getByRole("progressbar", { name: "Mails" })

    it("are found from the grid, newest first", async () => {
      await page.goto(`${shop.url}/app/marketing/invitations`)
      await page.getByRole("link", { name: "Batches" }).click()
      await page.getByRole("heading", { name: "Batches" }).waitFor()
      const first = section(page, "Batches").getByRole("listitem").first()
      await first.getByText("6 entries").waitFor()
      await first.getByText("In progress").waitFor()
      // A page that there is no longer.
      await page.goto(`${page.url()}?page=99`)
      await page.waitForURL("**/marketing/invitations/batches")
      await first.getByRole("link", { name: "Invited list" }).press("Enter")
      await page.getByRole("heading", { name: "Invited list" }).waitFor()
    })

    it("say how far they are, by whom, and what came of them", async () => {
      await page.waitForFunction(
        () => document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow") === "20",
      )
      expect(await mails().getAttribute("aria-valuetext")).toBe("1 of 5")
      await sectionRow(page, "Invitations created").getByText("5").waitFor()
      await sectionRow(page, "Skipped").getByText("1").waitFor()
      await sectionRow(page, "Started by").getByText(ADMIN.first_name).waitFor()
      await page.getByText("1 mail per minute · about 4 minutes left").waitFor()
    })

    it("say why their mails wait, where the mail server refuses everything", async () => {
      const queue = { paused: true, pause_reason: "Too many mails", paused_until: null }
      await page.route("**/admin/invitations/queue", (route) => route.fulfill({ json: { queue } }))
      await page.reload()
      await page.getByText("It says: Too many mails").waitFor()
      await page.unroute("**/admin/invitations/queue")
    })

    it("are paused and resumed, also after a reload", async () => {
      await button("Pause").press("Enter")
      await status("Paused")
      await page.reload()
      await status("Paused")
      await page.getByText("until somebody resumes it").waitFor()
      await button("Resume").click()
      await status("In progress")
    })

    it("are canceled after a question, and what is done stays", async () => {
      await button("Cancel the rest").click()
      const question = page.getByRole("alertdialog")
      await question.getByRole("button", { name: "Go on with it" }).click()
      await question.waitFor({ state: "detached" })
      await status("In progress")
      await button("Cancel the rest").press("Enter")
      await question.getByRole("button", { name: "Cancel the rest" }).click()
      await status("Canceled")
      await sectionRow(page, "Mails still to send").getByText("0").waitFor({ timeout: 30_000 })
      await sectionRow(page, "Mails sent").getByText("1").waitFor()
      expect(await page.getByRole("button", { name: /Pause|Resume|Cancel/ }).count()).toBe(0)
    })

    it("lead to the invitations that they have made, and back", async () => {
      const batch = page.url()
      await page.getByRole("link", { name: "Show invitations" }).press("Enter")
      for (const guest of GUESTS) {
        await rowOf(page, guest).waitFor()
      }
      expect(await page.getByRole("row").count()).toBe(1 + GUESTS.length)
      await page.reload()
      await rowOf(page, "agda@batch.example").waitFor()
      await page.getByRole("button", { name: /^Invited list, / }).click()
      await page.getByRole("link", { name: "To the batch" }).click()
      await page.waitForURL(batch)
    })

    it("say that there is none where there is none, and what went wrong", async () => {
      await page.goto(`${shop.url}/app/marketing/invitations/batches/invtbat_unknown`)
      await page.getByRole("alert").getByText("There is no such batch").waitFor()
      await page.getByRole("link", { name: "To all batches" }).click()

      const broken = { status: 403, json: { type: "forbidden", message: "Out of order" } }
      await page.route("**/admin/invitations/batches?**", (route) => route.fulfill(broken))
      await page.reload()
      const alert = page.getByRole("alert")
      await alert.getByText("Out of order").waitFor({ timeout: 30_000 })
      await page.unroute("**/admin/invitations/batches?**")
      await alert.getByRole("button", { name: "Try again" }).click()
      await page.getByRole("link", { name: "Invited list" }).first().waitFor()
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
