import type { Page } from "playwright-core"
import type { Scenery } from "../setup/scenery"

/** One of the plugin's screens, in a state worth looking at. */
export interface Screen {
  name: string
  /** Of a page that is the dashboard's own: the part of it that is ours. */
  part?: string
  show: (page: Page, scenery: Scenery) => Promise<void>
}

const grid = ({ url }: Scenery) => `${url}/app/marketing/invitations`
const settings = ({ url }: Scenery) => `${url}/app/settings/invitations`
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name, exact: true }).first().waitFor()
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true })

async function chooseFile(page: Page, scenery: Scenery, name: string): Promise<void> {
  // From another page: what follows the # alone would load nothing.
  await page.goto(grid(scenery))
  await page.goto(`${grid(scenery)}/create#file`)
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from("email\nann@screen.example\nnobody\nann@screen.example\n"),
  })
}

/** Every screen, its forms, dialogs and states. */
export const SCREENS: readonly Screen[] = [
  {
    name: "grid",
    show: async (page, scenery) => {
      await page.goto(grid(scenery))
      await page.getByRole("row").nth(1).waitFor()
    },
  },
  {
    name: "grid-selected",
    show: async (page, scenery) => {
      await page.goto(grid(scenery))
      await page.getByRole("row").nth(1).getByRole("checkbox").click()
      await page
        .getByText(/1 selected/)
        .first()
        .waitFor()
    },
  },
  {
    name: "grid-no-matches",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}?q=nobody-is-called-this`)
      await page.getByText("No matches").waitFor()
    },
  },
  {
    name: "add",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}/create`)
      await page
        .getByLabel("E-mail addresses")
        .fill("ann@screen.example\nann@screen.example\nnobody")
      await page.getByText("1 repeated").waitFor()
      // Searched for: a shop can have more groups than a chooser shows at once.
      const group = page.getByLabel("Invitee Group")
      await group.fill("Friends")
      await page.getByRole("option", { name: "Friends" }).click()
      await group.press("Escape")
      await page.getByRole("button", { name: "Remove Friends" }).waitFor()
    },
  },
  {
    name: "add-sent",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}/create`)
      await page.getByLabel("E-mail addresses").fill(`sent-${Date.now()}@screen.example\nnobody`)
      await button(page, "Send 1 Invitation").click()
      await heading(page, "1 invitation created")
    },
  },
  {
    name: "add-file-refused",
    show: async (page, scenery) => {
      await chooseFile(page, scenery, "guests.xlsx")
      await page.getByRole("alert").waitFor()
    },
  },
  {
    name: "add-file-checked",
    show: async (page, scenery) => {
      await chooseFile(page, scenery, "guests.csv")
      await button(page, "Check File").click()
      await heading(page, "1 person would be invited")
      await page.getByRole("row").nth(2).waitFor()
    },
  },
  {
    name: "batches",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}/batches`)
      await heading(page, "Batches")
    },
  },
  {
    name: "batch",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}/batches/${scenery.importId}`)
      await page.getByRole("row").nth(1).waitFor()
    },
  },
  {
    name: "invitation",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}/${scenery.invitationId}`)
      await heading(page, "Mails")
    },
  },
  {
    name: "invitation-edit",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}/${scenery.invitationId}/edit`)
      await page.getByLabel("Email address").fill("nobody")
      await page.getByText("This is not an e-mail address.").waitFor()
    },
  },
  {
    name: "invitation-discard",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}/${scenery.invitationId}`)
      await button(page, "Discard Invitation").click()
      await page.getByRole("alertdialog").waitFor()
    },
  },
  {
    name: "invitation-unknown",
    show: async (page, scenery) => {
      await page.goto(`${grid(scenery)}/invt_unknown`)
      await page.getByRole("alert").waitFor()
    },
  },
  {
    name: "settings",
    show: async (page, scenery) => {
      await page.goto(settings(scenery))
      await button(page, "Block addresses").click()
      await page.getByLabel("E-mail addresses").waitFor()
    },
  },
  {
    name: "settings-warnings",
    show: async (page, scenery) => {
      await page.goto(settings(scenery))
      await page.getByRole("switch", { name: "Invitations enabled" }).click()
      await page.getByLabel("Addresses at a time").fill("0")
      await button(page, "Save").click()
      await page.getByText("At least 1.").waitFor()
    },
  },
  {
    name: "settings-channel",
    show: async (page, scenery) => {
      await page.goto(`${settings(scenery)}?sales_channel_id=${scenery.channelId}`)
      await page
        .getByText(/the shop$/)
        .first()
        .waitFor()
    },
  },
  {
    name: "mail-preview",
    show: async (page, scenery) => {
      await page.goto(settings(scenery))
      await button(page, "Preview").click()
      await page.locator("iframe").waitFor()
    },
  },
  {
    name: "customer",
    part: '[role="region"]',
    show: async (page, scenery) => {
      await page.goto(`${scenery.url}/app/customers/${scenery.customerId}`)
      await page.getByRole("link", { name: "friend@scenery.example" }).waitFor()
    },
  },
  {
    name: "customer-group",
    part: '[role="region"]',
    show: async (page, scenery) => {
      await page.goto(`${scenery.url}/app/customer-groups/${scenery.groupId}`)
      await page.getByRole("link", { name: "guest@scenery.example" }).waitFor()
    },
  },
]
