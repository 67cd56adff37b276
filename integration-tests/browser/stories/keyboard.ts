import type { Locator, Page } from "playwright-core"
import { tabTo } from "../setup/accessibility"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { findInvitation } from "../setup/invitations"
import type { Stage } from "../setup/stage"
import { rowOf, sectionRow } from "./steps"

const GUESTS = ["odd@keys.example", "pia@keys.example", "rut@keys.example"]

/** Every task of Adobe's guide, without a mouse. Nothing here clicks or fills in. */
export const keyboardStory = (stage: () => Stage) =>
  describe("By the keyboard alone", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      shop = stage().shop
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, shop.url)
    })

    const press = async (target: Locator, key = "Enter") => {
      await tabTo(target)
      await page.keyboard.press(key)
    }
    const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true })
    const answer = (name: string) =>
      page.getByRole("alertdialog").getByRole("button", { name, exact: true })
    const openGrid = async () => {
      await press(page.getByRole("link", { name: "Marketing" }))
      await page.getByRole("heading", { name: "Invitations", exact: true }).waitFor()
    }
    const search = async (text: string) => {
      await tabTo(page.getByRole("searchbox", { name: "Search invitations" }))
      await page.keyboard.type(text)
      await page.waitForURL(/[?&]q=/)
    }

    it("invitations are created, with a message", async () => {
      await openGrid()
      await press(page.getByRole("link", { name: "Add Invitations" }))
      await page.getByRole("dialog").waitFor()
      await tabTo(page.getByLabel("E-mail addresses"))
      await page.keyboard.type(GUESTS.join("\n"))
      await tabTo(page.getByLabel("Message"))
      await page.keyboard.type("Come in")
      await press(button("Send 3 Invitations"))
      await page.getByRole("heading", { name: "3 invitations created" }).waitFor()
      await press(button("Done"))
      await page.getByRole("dialog").waitFor({ state: "detached" })
      expect((await shop.inbox.mailTo(GUESTS[0] ?? "")).text).toContain("Come in")
    })

    it("one is found, opened and discarded", async () => {
      await search("odd@keys")
      await rowOf(page, "pia@keys.example").waitFor({ state: "detached" })
      await press(rowOf(page, "odd@keys.example").getByRole("link", { name: /^Open invitation/ }))
      await page.getByRole("heading", { name: /^Invitation #/ }).waitFor()
      await press(button("Discard Invitation"))
      await press(answer("Discard"))
      await sectionRow(page, "Status").getByText("Discarded", { exact: true }).waitFor()
    })

    it("it is invited again", async () => {
      await press(button("Resend"))
      await shop.inbox.waitFor((inbox) => inbox.to("odd@keys.example").length === 2)
    })

    it("many are selected and discarded", async () => {
      await openGrid()
      await search("keys.example")
      // From the top, where the newest is.
      for (const guest of [...GUESTS].reverse()) {
        await press(rowOf(page, guest).getByRole("checkbox"), "Space")
      }
      await page
        .getByText(/3 selected/)
        .first()
        .waitFor()
      await press(button(/Discard Selected/))
      await press(answer("Discard"))
      await page.getByText("3 invitations discarded").waitFor()
      expect((await findInvitation(shop, GUESTS[2] ?? "")).status).toBe("discarded")
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
