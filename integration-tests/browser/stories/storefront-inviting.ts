import type { Page } from "playwright-core"
import { FRIENDS_GROUP } from "../../../demo/shop/src/seed/names"
import { tokenOf } from "../../setup/invitations"
import { logIn, openPage } from "../setup/browser"
import { expectOk, register } from "../setup/people"
import { restoreSettings } from "../setup/settings"
import type { Stage } from "../setup/stage"
import type { StorefrontShop } from "../setup/storefront-shop"
import { rowOf } from "./steps"
import {
  addressField,
  follow,
  openAccount,
  openMyInvitations,
  ownInvitation,
  shownResults,
} from "./storefront-steps"

const INVITER = { email: "ingvar@example.com", first_name: "Ingvar", last_name: "Dahl" }
const MESSAGE = "Come in, the wool is warm."
const FRIENDS = ["anna", "bela", "cora", "dina", "enno"].map((name) => `${name}@example.org`)
const [FRIEND = "", OTHER = ""] = FRIENDS

/** A customer invites five friends; one comes, and one is not wanted any more. */
export const storefrontInvitingStory = (stage: () => Stage<StorefrontShop>) =>
  describe("My Invitations in the storefront", () => {
    let shop: StorefrontShop
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      shop = stage().shop
      const query = new URLSearchParams({ name: FRIENDS_GROUP })
      const { customer_groups } = await expectOk(
        shop.admin.get<{ customer_groups: { id: string }[] }>(`/admin/customer-groups?${query}`),
      )
      const default_customer_group_id = customer_groups[0]?.id
      await expectOk(shop.admin.post("/admin/invitation-settings", { default_customer_group_id }))
      await register(shop, INVITER)
      ;({ page, problems } = await openPage(stage().browser))
    })

    afterAll(() => restoreSettings(shop))

    // The tests below tell one story, each going on where the one before has stopped.

    it("invites five friends: five results, five mails, five lines in the list", async () => {
      await openMyInvitations(page, shop, INVITER.email)
      await page.getByText("You can invite up to 5 people at once.").waitFor()
      for (const [position, friend] of FRIENDS.entries()) {
        if (position > 0) {
          await page.getByRole("button", { name: "Add another address" }).click()
        }
        await addressField(page, position + 1).fill(friend)
      }
      await page.getByLabel("Message").fill(MESSAGE)
      await page.getByRole("button", { name: "Send Invitations" }).click()

      expect(await shownResults(page)).toEqual(FRIENDS.map((friend) => `${friend}: Invited`))
      for (const friend of FRIENDS) {
        const mail = await shop.inbox.mailTo(friend)
        expect(mail.text).toContain(MESSAGE)
        await ownInvitation(page, friend)
          .getByText("Sent", { exact: true })
          .waitFor({ timeout: 30_000 })
      }
    })

    it("says that no more can be sent for now, and until when", async () => {
      await page
        .getByText(/^You have sent as many .* You can send more in \d+ minutes?\.$/)
        .waitFor()
      await page.reload()
      await page.getByText(/You can send more in \d+ minutes?\.$/).waitFor()
    })

    it("lets a friend in by the link in the mail, which leaves the address at once", async () => {
      const friend = await openPage(stage().browser)
      const mail = await shop.inbox.mailTo(FRIEND)
      const token = tokenOf(mail)

      const answer = await follow(friend.page, mail)
      expect(friend.page.url()).toBe(`${shop.storefrontUrl}/invitation`)
      expect(answer?.headers()["cache-control"]).toContain("no-store")
      const redirect = await answer?.request().redirectedFrom()?.response()
      expect(redirect?.headers()).toMatchObject({
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
      })
      expect(await friend.page.content()).not.toContain(token)
      const cookies = await friend.page.context().cookies()
      expect(cookies.filter(({ value }) => value === token)).toMatchObject([{ httpOnly: true }])

      await friend.page.getByText(`Ingvar Dahl invites you to open an account.`).waitFor()
      await friend.page.getByText(MESSAGE).waitFor()
      const email = friend.page.getByLabel("E-mail address")
      expect([await email.inputValue(), await email.isEditable()]).toEqual([FRIEND, false])
      await openAccount(friend.page, { first_name: "Anna", last_name: "Moe" })
      await friend.page.getByRole("heading", { name: "Good to see you, Anna" }).waitFor()
      expect(friend.problems).toEqual([])
    })

    it("shows the customer who has come, and staff the invitee with the group", async () => {
      await page.reload()
      await ownInvitation(page, FRIEND).getByText("Accepted", { exact: true }).waitFor()

      const { page: admin } = await openPage(stage().browser)
      await logIn(admin, shop.url)
      await admin.goto(`${shop.url}/app/marketing/invitations?email=${FRIEND}`)
      const row = rowOf(admin, FRIEND)
      await row.getByText("Accepted", { exact: true }).waitFor()
      await row.getByText(FRIENDS_GROUP).waitFor()
      await row.getByRole("link", { name: FRIEND, exact: true }).waitFor()
    })

    it("cancels one, after asking, and its link is dead", async () => {
      const button = ownInvitation(page, OTHER).getByRole("button", { name: /^Cancel/ })
      await button.click()
      await ownInvitation(page, OTHER).getByRole("button", { name: "Keep it" }).click()
      await button.click()
      await page.getByRole("button", { name: "Cancel invitation", exact: true }).click()
      await ownInvitation(page, OTHER).getByText("Canceled", { exact: true }).waitFor()

      const { page: friend } = await openPage(stage().browser)
      await follow(friend, await shop.inbox.mailTo(OTHER))
      await friend.getByRole("heading", { name: "This invitation was withdrawn" }).waitFor()
      expect(await friend.getByRole("button", { name: "Open account" }).count()).toBe(0)
    })

    it("refuses the sixth of six, with the reason", async () => {
      const generous = { email: "gudrun@example.com", first_name: "Gudrun" }
      await register(shop, generous)
      const { page: other } = await openPage(stage().browser)
      await openMyInvitations(other, shop, generous.email)
      const six = [1, 2, 3, 4, 5, 6].map((number) => `guest-${number}@example.org`)
      await addressField(other, 1).fill(six.join(", "))
      await other.getByRole("button", { name: "Send Invitations" }).click()
      expect(await shownResults(other)).toEqual([
        ...six.slice(0, 5).map((email) => `${email}: Invited`),
        "guest-6@example.org: Not sent: this is more than you can send for now",
      ])
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
