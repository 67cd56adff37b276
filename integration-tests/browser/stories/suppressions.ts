import type { Page } from "playwright-core"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { invite } from "../setup/invitations"
import { expectOk } from "../setup/people"
import type { Stage } from "../setup/stage"
import { section } from "./steps"

/** Who must not be mailed. */
export const suppressionStory = (stage: () => Stage) =>
  describe("Settings → Invitations → Who must not be mailed", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      shop = stage().shop
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, shop.url)
      await page.goto(`${shop.url}/app/settings/invitations`)
    })

    const part = () => section(page, "Who must not be mailed")
    const search = () => part().getByRole("searchbox", { name: "Find a whole address" })

    it("takes addresses to block, in any spelling", async () => {
      await part().getByText("nobody has unsubscribed").waitFor()
      await part().getByRole("button", { name: "Block addresses" }).press("Enter")
      await part()
        .getByLabel("E-mail addresses")
        .fill("Ann <Ann@blocked.example>, bob@blocked.example, nobody")
      await part().getByText("Not addresses").waitFor()
      await part().getByRole("button", { name: "Block addresses" }).last().click()
      await page.getByText("2 addresses blocked").waitFor()
      await part().getByText("ann@blocked.example").waitFor()
      expect(await part().getByText("Blocked", { exact: true }).count()).toBe(2)
    })

    it("finds one by its whole address", async () => {
      await search().fill("BOB@blocked.example")
      await part().getByText("ann@blocked.example").waitFor({ state: "detached" })
      await part().getByText("bob@blocked.example").waitFor()
      await search().fill("carl@blocked.example")
      await part().getByText("This address may be mailed").waitFor()
      await search().fill("")
    })

    it("lets one be mailed again, after a question", async () => {
      await part().getByRole("button", { name: "Unblock bob@blocked.example" }).click()
      const dialog = page.getByRole("alertdialog")
      await dialog.getByRole("button", { name: "Unblock" }).click()
      await page.getByText("Address unblocked").waitFor()
      await part().getByText("bob@blocked.example").waitFor({ state: "detached" })
    })

    it("shows the last page there is, when the one shown is empty by now", async () => {
      const emails = Array.from({ length: 10 }, (_, n) => `guest-${n}@blocked.example`)
      await expectOk(shop.admin.post("/admin/invitations/suppressions", { emails }))
      await page.reload()
      await part().getByRole("button", { name: "Next" }).click()
      await part().getByRole("button", { name: "Unblock ann@blocked.example" }).click()
      await page.getByRole("alertdialog").getByRole("button", { name: "Unblock" }).click()
      await part().getByText("guest-0@blocked.example").waitFor()
    })

    it("forget an address for good, after a question, and say of how much", async () => {
      await invite(shop, "Vera@forget.example", { send: false, message: "Dear Vera" })
      const forget = section(page, "Forget an address")
      const field = forget.getByLabel("Address to forget")
      const button = forget.getByRole("button", { name: "Forget" })
      await field.fill("vera")
      expect(await button.isDisabled()).toBe(true)
      await field.fill("vera@forget.example")
      await page.keyboard.press("Control+Enter")
      const question = page.getByRole("alertdialog")
      await question.getByText("Open invitations to vera@forget.example are discarded").waitFor()
      await question.getByRole("button", { name: "Cancel" }).click()
      await button.press("Enter")
      await question.getByRole("button", { name: "Forget for good" }).click()
      await forget.getByText("1 invitation to it").waitFor()
      await forget.getByText("of these 1 was still open, and is discarded").waitFor()
      expect(await field.inputValue()).toBe("")
      const { count } = await expectOk(
        shop.admin.get<{ count: number }>("/admin/invitations?q=forget.example"),
      )
      expect(count).toBe(0)

      await field.fill("vera@forget.example")
      await button.click()
      await question.getByRole("button", { name: "Forget for good" }).click()
      await forget.getByText("Nothing of this address was kept.").waitFor()
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
