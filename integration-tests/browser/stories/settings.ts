import type { Page } from "playwright-core"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage } from "../setup/browser"
import { expectOk } from "../setup/people"
import { readSettings, restoreSettings } from "../setup/settings"
import type { Stage } from "../setup/stage"
import { chooseOption, focusedText, settingRow } from "./steps"

const CHANNEL = "Outlet"

/** More than any chooser shows at once. */
const GROUPS = 60

/** What is set for the shop counts for its channels, until one of them says otherwise. */
export const settingsStory = (stage: () => Stage) =>
  describe("Settings → Invitations", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]
    let channel: string

    beforeAll(async () => {
      shop = stage().shop
      const { sales_channel } = await expectOk(
        shop.admin.post<{ sales_channel: { id: string } }>("/admin/sales-channels", {
          name: CHANNEL,
        }),
      )
      channel = sales_channel.id
      for (let number = 1; number <= GROUPS; number += 1) {
        await expectOk(shop.admin.post("/admin/customer-groups", { name: `Circle ${number}` }))
      }
      ;({ page, problems } = await openPage(stage().browser, { height: 1200 }))
      await logIn(page, shop.url)
    })

    afterAll(() => restoreSettings(shop, channel))

    const open = async (scope?: string) => {
      const query = scope ? `?sales_channel_id=${scope}` : ""
      await page.goto(`${shop.url}/app/settings/invitations${query}`)
      await page.getByRole("heading", { name: "Invitations", exact: true }).waitFor()
    }
    const save = async () => {
      await page.getByRole("button", { name: "Save", exact: true }).click()
      await page.getByText("Settings saved").last().waitFor()
      await page.getByText(/not saved$/).waitFor({ state: "detached" })
    }
    const field = () => page.getByLabel("Addresses at a time", { exact: true })
    const useShop = (setting: string) =>
      page.getByRole("checkbox", { name: `Use the shop’s value: ${setting}` })

    it("stand among the settings, and are saved together", async () => {
      await page.goto(`${shop.url}/app/settings`)
      await page.getByRole("link", { name: "Invitations", exact: true }).click()
      await field().fill("7")
      await page.getByLabel("Mails in 24 hours").fill("70")
      await page.getByText("2 changes not saved").waitFor()
      await save()
      expect((await readSettings(shop)).settings).toMatchObject({
        max_per_send: 7,
        daily_limit: 70,
      })
      await page.reload()
      expect(await field().inputValue()).toBe("7")
    })

    it("are inherited by a channel, which says so", async () => {
      await chooseOption(page, "Settings for", CHANNEL)
      await page.waitForURL(`**?sales_channel_id=${channel}`)
      await page.getByText("Everything follows the shop").waitFor()
      expect(await field().inputValue()).toBe("7")
      expect(await field().isDisabled()).toBe(true)
      expect(await useShop("Addresses at a time").isChecked()).toBe(true)
      // What counts for the whole shop only cannot be set here.
      expect(await page.getByText("Mails in one batch").count()).toBe(0)
    })

    it("are overridden for a channel, and the shop goes its own way", async () => {
      await useShop("Addresses at a time").click()
      await field().fill("3")
      await save()
      await page.getByText("1 setting differs from the shop").waitFor()
      await settingRow(page, "Addresses at a time").getByText("Own value").waitFor()
      expect(await readSettings(shop, channel)).toMatchObject({
        settings: { max_per_send: 3, daily_limit: 70 },
        inherited: expect.not.arrayContaining(["max_per_send"]),
      })
      await open()
      await field().fill("9")
      await save()
      expect((await readSettings(shop, channel)).settings.max_per_send).toBe(3)
    })

    it("are given back to the shop", async () => {
      await open(channel)
      expect(await field().inputValue()).toBe("3")
      await useShop("Addresses at a time").click()
      expect(await field().inputValue()).toBe("9")
      await save()
      await page.getByText("Everything follows the shop").waitFor()
      expect((await readSettings(shop, channel)).inherited).toContain("max_per_send")
    })

    it("take “never” from a channel, and a group found among many", async () => {
      await useShop("Invitations expire after").click()
      await page.getByRole("checkbox", { name: "Never" }).click()
      await useShop("Groups that are passed on").click()
      const groups = page.getByLabel("Groups that are passed on", { exact: true })
      await groups.fill("Circle 57")
      await page.getByRole("option", { name: "Circle 57" }).click()
      await groups.press("Escape")
      await save()
      const { settings, inherited } = await readSettings(shop, channel)
      expect(settings.expires_after_days).toBeNull()
      expect(settings.inheritable_group_ids).toHaveLength(1)
      expect(inherited).not.toContain("expires_after_days")
      await page.reload()
      await settingRow(page, "Groups that are passed on").getByText("Circle 57").first().waitFor()
    })

    it("are refused at the field, by the rules and by the server, and nothing is saved", async () => {
      await open()
      await field().fill("0")
      await page.getByLabel("Replies go to").fill("nobody")
      await page.keyboard.press("Control+Enter")
      await settingRow(page, "Addresses at a time").getByText("At least 1.").waitFor()
      await settingRow(page, "Replies go to").getByText("This is not an e-mail address.").waitFor()
      expect(await field().evaluate((input) => input === document.activeElement)).toBe(true)

      await page.getByLabel("Replies go to").fill("")
      await field().fill("11")
      const refusal = { type: "invalid_data", message: "max_per_send: not on a Sunday" }
      await page.route("**/admin/invitation-settings", (route) =>
        route.request().method() === "POST"
          ? route.fulfill({ status: 400, json: refusal })
          : route.continue(),
      )
      await page.getByRole("button", { name: "Save", exact: true }).click()
      await settingRow(page, "Addresses at a time").getByText("not on a Sunday").waitFor()
      await page.unroute("**/admin/invitation-settings")
      await page.getByRole("button", { name: "Discard changes" }).click()
      expect(await field().inputValue()).toBe("9")
      expect((await readSettings(shop)).settings.max_per_send).toBe(9)
    })

    it("say which channels stay open where one is closed", async () => {
      await open(channel)
      await useShop("Registration").click()
      await page.getByRole("radio", { name: "By invitation only" }).click()
      const note = settingRow(page, "Registration").getByText(
        "Everybody can still open an account on: Fjord & Fell Online",
      )
      await note.waitFor()
      await page.getByRole("button", { name: "Discard changes" }).click()
      await note.waitFor({ state: "detached" })

      await open()
      await page.getByRole("radio", { name: "By invitation only" }).click()
      await save()
      // Its channels have closed with it.
      expect((await readSettings(shop, channel)).settings.registration).toBe("invitation_only")
      expect(await page.getByText("Everybody can still open").count()).toBe(0)
      await page.getByRole("radio", { name: "Open to everyone" }).click()
      await save()
    })

    it("warn that a closed shop stays closed, and that nothing is passed on", async () => {
      await settingRow(page, "Groups that are passed on").getByText("No group is chosen").waitFor()
      await page.getByRole("switch", { name: "Invitations enabled" }).press("Space")
      await page.getByText("a closed shop stays closed").waitFor()
      await save()
      await open(channel)
      await page.getByText("Invitations are switched off for the whole shop").waitFor()
      await open()
      await page.getByRole("switch", { name: "Invitations enabled" }).press("Space")
      await save()
      expect((await readSettings(shop)).settings.enabled).toBe(true)
    })

    it("ask before changes are lost, also on the way to a channel", async () => {
      await field().fill("12")
      await chooseOption(page, "Settings for", CHANNEL)
      const question = page.getByRole("alertdialog")
      await question.getByRole("button", { name: "Cancel" }).click()
      expect(await field().inputValue()).toBe("12")
      await page.getByRole("button", { name: "Discard changes" }).click()
      await chooseOption(page, "Settings for", CHANNEL)
      await page.waitForURL(`**?sales_channel_id=${channel}`)
    })

    it("say that a channel is unknown, and lead back", async () => {
      await page.goto(`${shop.url}/app/settings/invitations?sales_channel_id=sc_unknown`)
      const alert = page.getByRole("alert")
      await alert.getByText("The settings could not be loaded").waitFor({ timeout: 30_000 })
      await alert.getByRole("button", { name: "To the settings of the whole shop" }).click()
      expect(await field().inputValue()).toBe("9")
    })

    it("are changed by the keyboard alone", async () => {
      await page.getByLabel("Settings for").focus()
      await page.keyboard.press("Escape")
      await page.keyboard.press("Tab")
      expect(await focusedText(page)).toBe("")
      await page
        .getByRole("switch", { name: "Invitations enabled" })
        .and(page.locator(":focus"))
        .waitFor()
      await page.keyboard.press("Tab")
      await page.keyboard.press("Tab")
      await page
        .getByRole("switch", { name: "Customers can add a message" })
        .and(page.locator(":focus"))
        .waitFor()
      await page.keyboard.press("Space")
      await page.keyboard.press("Control+Enter")
      await page.getByText("Settings saved").last().waitFor()
      expect((await readSettings(shop)).settings.allow_message).toBe(false)
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
