import type { Page } from "playwright-core"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
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

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
