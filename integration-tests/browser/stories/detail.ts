import type { Page } from "playwright-core"
import { ADMIN, CUSTOMER } from "../../../demo/shop/src/seed/names"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { findInvitation, invite, readInvitation } from "../setup/invitations"
import { inviteAs, register } from "../setup/people"
import type { Stage } from "../setup/stage"
import { changeAnswer, focusedText, rowOf, section, sectionRow } from "./steps"

const EMAIL = "erika@example.com"
const CORRECTED = "erika.lund@example.com"
const STAFF = `${ADMIN.first_name} ${ADMIN.last_name}`

/** One invitation: opened, corrected, sent, sent again, discarded and opened again. */
export const detailStory = (stage: () => Stage) =>
  describe("An invitation's page", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]
    let id: string

    beforeAll(async () => {
      shop = stage().shop
      ;({ page, problems } = await openPage(stage().browser))
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
      await logIn(page, shop.url)
      id = (await invite(shop, EMAIL, { send: false, message: "Come in" })).id
    })

    const open = async (invitation: string) => {
      await page.goto(`${shop.url}/app/marketing/invitations/${invitation}`)
      await page.getByRole("heading", { name: /^Invitation #\d+$/ }).waitFor()
    }
    const button = (name: string) => page.getByRole("button", { name, exact: true })
    const status = (words: string) =>
      sectionRow(page, "Status").getByText(words, { exact: true }).waitFor({ timeout: 30_000 })

    it("opens by a click on its row, and by the keyboard, and leads back to the filtered grid", async () => {
      await page.goto(`${shop.url}/app/marketing/invitations?email=${EMAIL}`)
      await rowOf(page, EMAIL).getByText("Not Sent").click()
      await page.getByRole("heading", { name: /^Invitation #/ }).waitFor()
      expect(new URL(page.url()).pathname).toBe(`/app/marketing/invitations/${id}`)
      await page.goBack()
      await rowOf(page, EMAIL).waitFor()
      expect(new URL(page.url()).searchParams.get("email")).toBe(EMAIL)

      await rowOf(page, EMAIL)
        .getByRole("link", { name: /^Open invitation/ })
        .press("Enter")
      await page.getByRole("heading", { name: /^Invitation #/ }).waitFor()
      const { display_id } = await readInvitation(shop, id)
      await page.getByRole("listitem").getByText(`#${display_id}`, { exact: true }).waitFor()
    })

    it("says what it is, who invited, and that nothing was mailed", async () => {
      await sectionRow(page, "Email").getByText(EMAIL).waitFor()
      await sectionRow(page, "Message").getByText("Come in").waitFor()
      await sectionRow(page, "Sent").getByText("Not yet").waitFor()
      await section(page, "Inviter").getByText(`Invited by ${STAFF}`).waitFor()
      await section(page, "Invitee").getByText("No account has come out").waitFor()
      await section(page, "Status history").getByText(`created by ${STAFF}`).waitFor()
      await section(page, "Mails").getByText("No mail has been made").waitFor()
    })

    it("copies the link", async () => {
      await button("Copy the link").click()
      await page.getByText("Link copied").waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe((await readInvitation(shop, id)).url)
    })

    it("refuses a bad address, and one that has an account, at the field", async () => {
      await page.getByRole("link", { name: "Edit" }).press("Enter")
      const form = page.getByRole("dialog")
      const field = form.getByLabel("Email address")
      await field.fill("erika at home")
      await form.getByText("This is not an e-mail address.").waitFor()
      expect(await form.getByRole("button", { name: "Save" }).isDisabled()).toBe(true)

      await field.fill(CUSTOMER.email)
      await form.getByRole("button", { name: "Save" }).click()
      await form.getByText("an account with this address exists already").waitFor()
      expect(await field.getAttribute("aria-invalid")).toBe("true")
    })

    it("is corrected, with a new link for the new address", async () => {
      const before = await readInvitation(shop, id)
      const form = page.getByRole("dialog")
      await form.getByLabel("Email address").fill(CORRECTED)
      await form.getByLabel("Message").fill("Come in & see")
      await page.keyboard.press("Control+Enter")
      await page.getByText("Invitation saved").waitFor()
      await form.waitFor({ state: "detached" })
      await sectionRow(page, "Email").getByText(CORRECTED).waitFor()
      const after = await readInvitation(shop, id)
      expect(after).toMatchObject({ email: CORRECTED, message: "Come in & see" })
      expect(after.url).not.toBe(before.url)
      expect(await focusedText(page)).toBe("Edit")
    })

    it("asks before a correction is lost", async () => {
      await page.getByRole("link", { name: "Edit" }).click()
      await page.getByRole("dialog").getByLabel("Message").fill("Something else")
      await page.keyboard.press("Escape")
      const question = page.getByRole("alertdialog")
      await question.getByRole("button", { name: "Continue" }).click()
      await page.getByRole("dialog").waitFor({ state: "detached" })
      expect(await readInvitation(shop, id)).toMatchObject({ message: "Come in & see" })
    })

    it("is sent, and shows so without being reloaded", async () => {
      await button("Send").click()
      await page.getByText("The mail is on its way").waitFor()
      expect((await shop.inbox.mailTo(CORRECTED)).text).toContain("Come in & see")
      await status("Sent")
      await section(page, "Status history").getByText("automatically").waitFor()
      await section(page, "Mails").getByText("tried once").waitFor()
      expect(await page.getByRole("link", { name: "Edit" }).count()).toBe(0)
    })

    it("is sent again, with the same link", async () => {
      const { url } = await readInvitation(shop, id)
      await button("Resend").click()
      await shop.inbox.waitFor((inbox) => inbox.to(CORRECTED).length === 2)
      expect((await readInvitation(shop, id)).url).toBe(url)
      await section(page, "Mails").getByRole("listitem").nth(1).waitFor({ timeout: 30_000 })
    })

    it("is discarded after asking, and the focus stays where it was", async () => {
      await button("Discard Invitation").press("Enter")
      const question = page.getByRole("alertdialog")
      await question.getByText("Its link stops working").waitFor()
      await page.keyboard.press("Escape")
      await question.waitFor({ state: "detached" })
      expect(await focusedText(page)).toBe("Discard Invitation")
      expect((await readInvitation(shop, id)).status).toBe("sent")

      await button("Discard Invitation").click()
      await question.getByRole("button", { name: "Discard", exact: true }).click()
      await page.getByText("Invitation discarded").waitFor()
      await status("Discarded")
      expect(await button("Copy the link").count()).toBe(0)
      expect(await button("Discard Invitation").count()).toBe(0)
    })

    it("is opened again with a new link, and the history says why", async () => {
      await button("Resend").click()
      await page.getByText("The invitation is open again").waitFor()
      await section(page, "Status history")
        .getByText("Invited again after it was discarded, with a new link.")
        .waitFor()
      await status("Sent")
    })

    it("shows why a mail was not taken, and when it is tried again", async () => {
      shop.inbox.answerWith({ reject: 550, saying: "No such mailbox here" })
      const failed = await invite(shop, "ghost@example.com")
      await shop.inbox.waitFor(({ rejected }) => rejected > 0)
      shop.inbox.answerWith({ accept: true })
      await open(failed.id)
      const mails = section(page, "Mails")
      await mails.getByText("Waiting to be sent").waitFor()
      await mails.getByText("No such mailbox here").waitFor()
      await mails.getByText("Next attempt:").waitFor()
      await button("Send Now").click()
      await status("Sent")
    })

    it("has a mail tried again that was given up", async () => {
      const { id: sent } = await invite(shop, "hilda@example.com", { send: false })
      // To be given up takes a mail hours.
      await changeAnswer(page, sent, { delivery_status: "failed" })
      await open(sent)
      await status("Delivery failed")
      await page.unroute(`**/admin/invitations/${sent}`)
      await button("Send").click()
      await status("Sent")
    })

    it("shows inviter and invitee, and offers nothing once it is accepted", async () => {
      const invitee = { email: "gustav@example.com", first_name: "Gustav", last_name: "Lie" }
      await inviteAs(shop, CUSTOMER, { emails: [invitee.email] })
      const customerId = await register(shop, invitee, await shop.inbox.mailTo(invitee.email))
      await open((await findInvitation(shop, invitee.email)).id)
      await status("Accepted")
      await section(page, "Inviter").getByRole("link", { name: CUSTOMER.email }).waitFor()
      await section(page, "Status history").getByText("by Gustav Lie").waitFor()
      expect(await page.getByRole("button", { name: /Send|Resend|Discard|Copy/ }).count()).toBe(0)
      await section(page, "Invitee").getByRole("link", { name: invitee.email }).click()
      await page.waitForURL(`**/customers/${customerId}`)
    })

    it("says that there is none where there is none, and leads back", async () => {
      await page.goto(`${shop.url}/app/marketing/invitations/invt_unknown`)
      await page.getByRole("alert").getByText("There is no such invitation").waitFor()
      await page.getByRole("link", { name: "Back to the invitations" }).click()
      await page.getByRole("heading", { name: "Invitations", exact: true }).waitFor()
    })

    it("says what went wrong, and reads again when asked", async () => {
      const broken = { status: 500, json: { type: "unknown_error", message: "Out of order" } }
      await page.route(`**/admin/invitations/${id}`, (route) => route.fulfill(broken))
      await page.goto(`${shop.url}/app/marketing/invitations/${id}`)
      const alert = page.getByRole("alert")
      await alert.getByText("Out of order").waitFor({ timeout: 30_000 })
      await page.unroute(`**/admin/invitations/${id}`)
      await alert.getByRole("button", { name: "Try again" }).click()
      await page.getByRole("heading", { name: /^Invitation #/ }).waitFor()
    })

    it("marks a mail that may have come twice", async () => {
      const [delivery] = (await readInvitation(shop, id)).deliveries
      await changeAnswer(page, id, { deliveries: [{ ...delivery, possible_duplicate: true }] })
      await open(id)
      await page.getByText("Possible duplicate").waitFor()
      await page.getByText("the person may have got it twice").waitFor()
      await page.unroute(`**/admin/invitations/${id}`)
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
