import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { CUSTOMER, FRIENDS_GROUP, PRIVATE_SALE_GROUP } from "../../../demo/shop/src/seed/names"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { findInvitation } from "../setup/invitations"
import { expectOk } from "../setup/people"
import { restoreSettings } from "../setup/settings"
import type { Stage } from "../setup/stage"
import { cells, section, sectionRow } from "./steps"

const GUESTS = [
  "email;message;customer_group",
  "Ida Moe <ida@file.example>;Just for you;",
  `jon@file.example;;${PRIVATE_SALE_GROUP}`,
  "kari@file.example;;",
  "not an address;;",
  "IDA@file.example;;",
  `${CUSTOMER.email};;`,
].join("\r\n")

/** People are invited by a file, which is checked first, and into the groups of the settings. */
export const addStory = (stage: () => Stage) =>
  describe("Add Invitations", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      shop = stage().shop
      const query = new URLSearchParams({ name: FRIENDS_GROUP })
      const { customer_groups } = await expectOk(
        shop.admin.get<{ customer_groups: { id: string }[] }>(`/admin/customer-groups?${query}`),
      )
      await expectOk(
        shop.admin.post("/admin/invitation-settings", {
          default_customer_group_id: customer_groups[0]?.id,
        }),
      )
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, shop.url)
    })

    afterAll(() => restoreSettings(shop))

    const form = () => page.getByRole("dialog")
    const open = async () => {
      await page.goto(`${shop.url}/app/marketing/invitations/create`)
      await form().getByRole("tab", { name: "Addresses" }).waitFor()
    }
    const choose = (name: string, content: string) =>
      form()
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) })
    const check = () => form().getByRole("button", { name: "Check File" })

    it("says of a wrong file what is wrong, in which line, and what to do", async () => {
      await open()
      await form().getByRole("tab", { name: "Addresses" }).press("ArrowRight")
      await choose("guests.xlsx", "PK")
      await form().getByRole("alert").getByText("save it as “CSV UTF-8”").waitFor()
      expect(await check().isDisabled()).toBe(true)

      await choose("guests.csv", "email,customer_group\nida@file.example,Nobody's\n")
      await form().getByText("guests.csv · 1 kB").waitFor()
      await check().press("Enter")
      await form()
        .getByRole("alert")
        .getByText("Line 2: There is no customer group with this name.")
        .waitFor()
    })

    it("says what would become of a file before anybody is invited", async () => {
      await choose("guests.csv", GUESTS)
      await form().getByRole("alert").waitFor({ state: "detached" })
      await form().getByLabel("Message").fill("Come in, all of you")
      await check().click()
      await form().getByRole("heading", { name: "3 people would be invited" }).waitFor()
      await form().getByRole("heading", { name: "3 rows would not be invited" }).waitFor()
      await form().getByText("1 · Already has an account").waitFor()
      expect(await cells(form().getByRole("row"))).toEqual([
        ["Line", "Address", "Reason"],
        ["5", "not an address", "Not an e-mail address"],
        ["6", "IDA@file.example", "Repeated here, or already has an open invitation"],
        ["7", CUSTOMER.email, "Already has an account"],
      ])
      const { count } = await expectOk(
        shop.admin.get<{ count: number }>("/admin/invitations?q=file.example"),
      )
      expect(count).toBe(0)
    })

    it("hands the rejected rows out as a file", async () => {
      const download = page.waitForEvent("download")
      await form().getByRole("button", { name: "Download these rows" }).press("Enter")
      const saved = await download
      expect(saved.suggestedFilename()).toMatch(/-rejected\.csv$/)
      expect(readFileSync(await saved.path(), "utf8")).toBe(
        `line,email,outcome\n5,not an address,invalid_email\n6,IDA@file.example,duplicate\n7,${CUSTOMER.email},existing_customer\n`,
      )
    })

    it("invites those in the file, and follows them until all mails have left, also after a reload", async () => {
      await form().getByRole("button", { name: "Send 3 Invitations" }).click()
      await page.waitForURL("**/marketing/invitations/batches/invtbat_*")
      await page.getByRole("heading", { name: "Imported file" }).waitFor()
      await page.reload()
      await sectionRow(page, "Status").getByText("Done").waitFor({ timeout: 30_000 })
      await sectionRow(page, "Mails sent").getByText("3").waitFor()
      await section(page, "3 rows were not invited").getByText("not an address").waitFor()
      expect((await shop.inbox.mailTo("ida@file.example")).text).toContain("Just for you")
      expect((await shop.inbox.mailTo("jon@file.example")).text).toContain("Come in, all of you")
      const { customer_groups } = await findInvitation(shop, "jon@file.example")
      expect(customer_groups.map(({ name }) => name)).toEqual([PRIVATE_SALE_GROUP])
    })

    it("says which group the settings give, and gives none where none is wanted", async () => {
      await open()
      const group = form().getByLabel("Invitee Group")
      await form().getByPlaceholder(`Default: ${FRIENDS_GROUP}`).waitFor()
      await form().getByLabel("E-mail addresses").fill("lars@form.example")
      await form().getByRole("checkbox", { name: "Join no group" }).press("Space")
      expect(await group.isDisabled()).toBe(true)
      await page.keyboard.press("Control+Enter")
      await form().getByRole("heading", { name: "1 invitation created" }).waitFor()
      expect((await findInvitation(shop, "lars@form.example")).customer_groups).toEqual([])
    })

    it("goes on with the progress when it is reloaded", async () => {
      await form().getByRole("progressbar", { name: "Mails" }).waitFor()
      await page.reload()
      await page.waitForURL("**/marketing/invitations/batches/invtbat_*")
      await sectionRow(page, "Mails sent").getByText("1").waitFor({ timeout: 30_000 })
    })

    it("hands the addresses that were not invited out as a file, and takes more", async () => {
      await open()
      await form().getByLabel("E-mail addresses").fill(`mona@form.example\n=1+1\n${CUSTOMER.email}`)
      await form().getByRole("button", { name: "Send 2 Invitations" }).click()
      await form().getByText("2 addresses were not invited").waitFor()
      const download = page.waitForEvent("download")
      await form().getByRole("button", { name: "Download these addresses" }).click()
      expect(readFileSync(await (await download).path(), "utf8")).toContain(
        `'=1+1,invalid_email\n${CUSTOMER.email},existing_customer\n`,
      )
      await form().getByRole("button", { name: "Add more" }).press("Enter")
      expect(await form().getByLabel("E-mail addresses").inputValue()).toBe("")
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
