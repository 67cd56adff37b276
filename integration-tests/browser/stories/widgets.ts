import type { Page } from "playwright-core"
import { FRIENDS_GROUP } from "../../../demo/shop/src/seed/names"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { findInvitation, invite } from "../setup/invitations"
import { expectOk, inviteAs, register } from "../setup/people"
import type { Stage } from "../setup/stage"
import { rowOf, section } from "./steps"

const INVITER = { email: "wanda@example.com", first_name: "Wanda", last_name: "Moe" }
const INVITEE = { email: "xaver@example.com", first_name: "Xaver", last_name: "Orth" }
const WAITING = "yrsa@example.com"

/** What the pages of customers and groups say about invitations. */
export const widgetStory = (stage: () => Stage) =>
  describe("Customers and groups", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]
    let inviterId: string
    let inviteeId: string
    let groupId: string

    beforeAll(async () => {
      shop = stage().shop
      inviterId = await register(shop, INVITER)
      await inviteAs(shop, INVITER, { emails: [INVITEE.email, WAITING] })
      inviteeId = await register(shop, INVITEE, await shop.inbox.mailTo(INVITEE.email))
      await shop.inbox.mailTo(WAITING)
      const query = new URLSearchParams({ name: FRIENDS_GROUP })
      const { customer_groups } = await expectOk(
        shop.admin.get<{ customer_groups: { id: string }[] }>(`/admin/customer-groups?${query}`),
      )
      groupId = customer_groups[0]?.id ?? ""
      await invite(shop, "zoe@example.com", { send: false, customer_group_ids: [groupId] })
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, shop.url)
    })

    const openCustomer = async (id: string) => {
      await page.goto(`${shop.url}/app/customers/${id}`)
      return section(page, "Invitations")
    }

    it("show whom a customer has invited, by status, and lead to them", async () => {
      const widget = await openCustomer(inviterId)
      await widget.getByText("Not invited by anybody").waitFor()
      await widget.getByText("2 invitations").waitFor()
      await widget.getByRole("link", { name: "Accepted: 1" }).waitFor()
      await widget.getByRole("link", { name: INVITEE.email }).waitFor()
      await widget.getByRole("link", { name: WAITING }).waitFor()
      await widget.getByRole("link", { name: "Sent: 1", exact: true }).click()
      await rowOf(page, WAITING).waitFor()
      expect(await page.getByRole("row").count()).toBe(2)

      await (await openCustomer(inviterId)).getByRole("link", { name: "Show all" }).click()
      await rowOf(page, INVITEE.email).waitFor()
      expect(await page.getByRole("row").count()).toBe(3)
    })

    it("show who invited a customer, and lead there and to the invitation", async () => {
      const { display_id } = await findInvitation(shop, INVITEE.email)
      const widget = await openCustomer(inviteeId)
      await widget.getByText("Nobody yet").waitFor()
      await widget.getByRole("link", { name: `Invitation #${display_id}` }).waitFor()
      await widget.getByRole("link", { name: "Wanda Moe" }).click()
      await page.waitForURL(`**/customers/${inviterId}`)
    })

    it("show open invitations into a group, and lead to them", async () => {
      const group = `${shop.url}/app/customer-groups/${groupId}`
      await page.goto(group)
      const widget = section(page, "Open invitations")
      await widget.getByRole("link", { name: "zoe@example.com" }).click()
      await page.getByRole("heading", { name: /^Invitation #/ }).waitFor()
      await page.goto(group)
      await widget.getByRole("link", { name: /^Show/ }).click()
      await rowOf(page, "zoe@example.com").waitFor()
      const { searchParams } = new URL(page.url())
      expect(searchParams.get("customer_group_id")).toBe(JSON.stringify([groupId]))
      expect(searchParams.get("status")).toBe('["not_sent","sent"]')
    })

    it("say that there is none, and do not fail the page when they cannot be read", async () => {
      const { customer_group } = await expectOk(
        shop.admin.post<{ customer_group: { id: string } }>("/admin/customer-groups", {
          name: "Nobody's group",
        }),
      )
      const group = `${shop.url}/app/customer-groups/${customer_group.id}`
      await page.goto(group)
      await page.getByText("No open invitation leads into this group.").waitFor()

      const broken = { status: 403, json: { type: "forbidden", message: "Forbidden" } }
      await page.route("**/admin/invitations?**", (route) => route.fulfill(broken))
      await page.goto(group)
      await page.getByText("The invitations could not be loaded.").waitFor({ timeout: 30_000 })
      await page.getByRole("heading", { name: "Nobody's group" }).waitFor()
      await page.unroute("**/admin/invitations?**")
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
