import type { Page, Route } from "playwright-core"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { invite } from "../setup/invitations"
import { expectOk, inviteAs, register } from "../setup/people"
import type { Stage } from "../setup/stage"
import { rowOf } from "./steps"

/** What the grid shows while filters change, of what is gone, and of names in other scripts. */
export const filterStory = (stage: () => Stage) =>
  describe("Marketing → Invitations, filters and names", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]

    const show = async (query: string) =>
      await page.goto(`${shop.url}/app/marketing/invitations?${query}`)

    beforeAll(async () => {
      shop = stage().shop
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, shop.url)
    })

    it("selects nothing by filters whose rows are not there yet", async () => {
      for (const name of ["one", "two"]) {
        await invite(shop, `${name}@filter.example`, { send: false })
      }
      await show("q=filter.example")
      await rowOf(page, "two@filter.example").waitFor()
      const asked = new Promise<Route>((resolve) => {
        void page.route("**/admin/invitations?*q=one*", resolve, { times: 1 })
      })
      await page.getByRole("searchbox").fill("one@filter")
      const late = await asked
      const all = page.getByRole("button", { name: "Select All", exact: true })
      await all.and(page.locator('[aria-disabled="true"]')).waitFor()
      await all.click({ force: true })
      await late.continue()
      await rowOf(page, "two@filter.example").waitFor({ state: "detached" })
      await page.getByRole("status").getByText("Nothing selected").waitFor()
      await all.click()
      await page.getByRole("status").getByText("All 1 selected").waitFor()
    })

    it("says of a group in a filter that it is no longer there", async () => {
      const { customer_group: group } = await expectOk(
        shop.admin.post<{ customer_group: { id: string } }>("/admin/customer-groups", {
          name: "Soon gone",
        }),
      )
      await show(`customer_group_id=["${group.id}"]`)
      await page.getByRole("button", { name: "Soon gone" }).waitFor()
      await expectOk(shop.admin.delete(`/admin/customer-groups/${group.id}`))
      await page.reload()
      await page.getByRole("button", { name: "No longer exists" }).waitFor()
      expect(await page.getByText(group.id).count()).toBe(0)
    })

    it("shows names from the right where their script is written so", async () => {
      const inviter = { email: "noa@filter.example", first_name: "נועה", last_name: "כהן" }
      await register(shop, inviter)
      await inviteAs(shop, inviter, { emails: ["rtl@filter.example"], message: "ברוכים הבאים" })
      await show("q=rtl@filter.example")
      const name = rowOf(page, "rtl@filter.example").getByText("נועה כהן")
      await name.waitFor()
      const directionOf = (element: Element) => getComputedStyle(element).direction
      expect(await name.evaluate(directionOf)).toBe("rtl")
      await rowOf(page, "rtl@filter.example").getByText("rtl@filter.example").click()
      const message = page.getByText("ברוכים הבאים")
      await message.waitFor()
      expect(await message.evaluate(directionOf)).toBe("rtl")
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
