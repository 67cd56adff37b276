import type { Page } from "playwright-core"
import { CUSTOMER } from "../../../demo/shop/src/seed/names"
import { withClient } from "../../../scripts/lib/postgres"
import { linkOf } from "../../setup/invitations"
import { openPage, type Viewer } from "../setup/browser"
import { findInvitation, invite } from "../setup/invitations"
import { expectOk, register } from "../setup/people"
import type { Stage } from "../setup/stage"
import type { StorefrontShop } from "../setup/storefront-shop"
import { follow, openAccount, openMyInvitations } from "./storefront-steps"

const NEW_PASSWORD = "a-new-password"

/** What people find who follow the link in a mail. */
export const storefrontLandingStory = (stage: () => Stage<StorefrontShop>) =>
  describe("The page that the link in a mail leads to", () => {
    let shop: StorefrontShop

    beforeAll(() => {
      shop = stage().shop
    })

    const mailFor = async (email: string) => {
      await invite(shop, email)
      return await shop.inbox.mailTo(email)
    }
    const visit = async (viewer?: Viewer) => (await openPage(stage().browser, viewer)).page
    const seesHeading = async (page: Page, name: string) =>
      await page.getByRole("heading", { name, exact: true }).waitFor()

    it("changes nothing by being opened or prefetched, however often", async () => {
      const link = linkOf(await mailFor("rune@example.org"))
      for (const method of ["HEAD", "GET", "HEAD"]) {
        const headers = { purpose: "prefetch", "sec-purpose": "prefetch" }
        expect((await fetch(link, { method, headers })).status).toBe(200)
      }
      // The mail is noted as sent a moment after it has arrived.
      const page = await visit()
      await page.goto(link)
      await openAccount(page, { first_name: "Rune", last_name: "Vik" })
      await seesHeading(page, "Good to see you, Rune")
      // Back at the page whose token was used up.
      await page.goto(`${shop.storefrontUrl}/invitation`)
      await seesHeading(page, "You are already logged in")
      expect((await findInvitation(shop, "rune@example.org")).status).toBe("accepted")

      await page.context().clearCookies()
      await page.goto(link)
      await seesHeading(page, "This invitation was already used")
      await page.getByRole("main").getByRole("link", { name: "Log in" }).waitFor()
    })

    it("tells somebody who is logged in, and lets the invitee in after the log-out", async () => {
      const mail = await mailFor("signe@example.org")
      const page = await visit()
      await openMyInvitations(page, shop, CUSTOMER.email)
      await follow(page, mail)
      await seesHeading(page, "You are already logged in")
      await page.getByText(CUSTOMER.email).waitFor()
      expect((await findInvitation(shop, "signe@example.org")).status).toBe("sent")

      await page.getByRole("main").getByRole("button", { name: "Log out" }).click()
      await seesHeading(page, "You are invited")
      await openAccount(page, { first_name: "Signe", last_name: "Ask" })
      await seesHeading(page, "Good to see you, Signe")
    })

    it("says that a link has expired, or is not of this shop", async () => {
      const mail = await mailFor("tora@example.org")
      const page = await visit()
      await page.goto(`${linkOf(mail)}x`)
      await seesHeading(page, "This invitation link is not valid")
      for (const token of ["", "%E2%82%AC", "x".repeat(5_000)]) {
        await follow(page, mail)
        await seesHeading(page, "You are invited")
        await page.goto(`${shop.storefrontUrl}/invitation?token=${token}`)
        await seesHeading(page, "This invitation link is not valid")
      }

      await withClient(shop.databaseUrl, (client) =>
        client.query("UPDATE customer_invitation SET expires_at = now() WHERE email = $1", [
          "tora@example.org",
        ]),
      )
      await follow(page, mail)
      await seesHeading(page, "This invitation has expired")
      await page.getByText("Ask the person who invited you for a new one.").waitFor()
    })

    it("takes the token out of the address before anything else, also behind a slash", async () => {
      for (const path of ["invitation", "invitation/", "reset-password/"]) {
        const address = `${shop.storefrontUrl}/${path}?token=a.b.c`
        const { status, headers } = await fetch(address, { redirect: "manual" })
        expect([path, status, headers.get("location")]).toEqual([
          path,
          303,
          expect.not.stringContaining("token"),
        ])
      }
    })

    it("takes a session that is none for nobody's", async () => {
      const page = await visit()
      await page
        .context()
        .addCookies([{ name: "shop_session", value: "%E2%82%AC", url: shop.storefrontUrl }])
      await page.goto(`${shop.storefrontUrl}/account`)
      await seesHeading(page, "Log in")
    })

    it("helps somebody to the password of a log-in that was left behind, without any script", async () => {
      const email = "ulf@example.org"
      // Who tried to register in vain has a log-in without an account.
      const login = { email, password: "forgotten-long-ago" }
      await expectOk(shop.api.post("/auth/customer/emailpass/register", login))
      const page = await visit({ javaScript: false, width: 360 })
      await follow(page, await mailFor(email))
      await openAccount(page, { first_name: "Ulf", last_name: "Rye" })
      await page.getByText("There is a log-in with this e-mail address already").waitFor()
      expect(await page.getByLabel("First name").inputValue()).toBe("Ulf")

      await page.getByRole("link", { name: "Reset password" }).click()
      await page.getByLabel("E-mail address").fill(email)
      await page.getByRole("button", { name: "Send the link" }).click()
      await page.getByText("a mail with a link is on its way").waitFor()
      await shop.inbox.waitFor((inbox) => inbox.to(email).length === 2)
      const [link = ""] = /http\S+/.exec(shop.inbox.to(email)[1]?.text ?? "") ?? []
      await page.goto(link)
      expect(page.url()).toBe(`${shop.storefrontUrl}/reset-password`)
      await page.getByLabel("New password").fill(NEW_PASSWORD)
      await page.getByRole("button", { name: "Save the password" }).click()

      await seesHeading(page, "You are invited")
      await openAccount(page, { first_name: "Ulf", last_name: "Rye", password: NEW_PASSWORD })
      await seesHeading(page, "Good to see you, Ulf")
    })

    it("sends somebody who has an account to the log-in", async () => {
      const email = "vidar@example.org"
      const mail = await mailFor(email)
      await register(shop, { email, first_name: "Vidar" })
      const page = await visit()
      await follow(page, mail)
      await openAccount(page, { first_name: "Vidar", last_name: "Lie" })
      await page.getByText("There is an account with this e-mail address already").waitFor()
      await page.getByRole("main").getByRole("link", { name: "Log in" }).waitFor()
      expect((await findInvitation(shop, email)).status).toBe("sent")
    })
  })
