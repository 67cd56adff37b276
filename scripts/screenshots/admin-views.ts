import type { Page } from "playwright-core"
import type { Sample } from "./sample"

/** One of the dashboard's screens, as the docs show it. */
export interface AdminView {
  name: string
  /** Where a screen is longer than a window. */
  height?: number
  show: (page: Page, url: string, sample: Sample) => Promise<void>
}

const ADDRESSES = [
  "Karin Dahl <karin.dahl@example.org>",
  "luca.moretti@example.com; nora.berg@example.net",
  "karin.dahl@example.org",
  "olav.strand(at)example.org",
].join("\n")

const MESSAGE = "You are on the list: the private sale opens on Thursday at noon."

const GUEST_FILE = [
  "email,customer_group",
  ...["freya.dahl", "gustav.holm", "helga.krogh", "ivar.lunde"].map(
    (name) => `${name}@example.com,Private Sale`,
  ),
  "jonas.moe(at)example.com,",
  "freya.dahl@example.com,",
].join("\n")

const grid = (url: string) => `${url}/app/marketing/invitations`
const settings = (url: string) => `${url}/app/settings/invitations`

/** The screens of the plugin. */
export const ADMIN_VIEWS: readonly AdminView[] = [
  {
    name: "grid",
    show: async (page, url) => {
      await page.goto(grid(url))
      await page.getByRole("row").nth(1).waitFor()
    },
  },
  {
    name: "selection",
    show: async (page, url) => {
      await page.goto(`${grid(url)}?status=sent`)
      await page.getByRole("row").nth(1).waitFor()
      await page.getByRole("button", { name: "Select All", exact: true }).click()
      await page.keyboard.press("d")
      await page.getByRole("alertdialog").waitFor()
    },
  },
  {
    name: "add-invitations",
    show: async (page, url) => {
      await page.goto(`${grid(url)}/create`)
      await page.getByLabel("E-mail addresses").fill(ADDRESSES)
      await page.getByLabel("Message").fill(MESSAGE)
      await page.getByLabel("Invitee Group").click()
      await page.getByRole("option", { name: "Private Sale" }).click()
      await page.getByLabel("E-mail addresses").click()
    },
  },
  {
    name: "import-check",
    show: async (page, url) => {
      // From another page: what follows the # alone would load nothing.
      await page.goto(grid(url))
      await page.goto(`${grid(url)}/create#file`)
      await page.locator('input[type="file"]').setInputFiles({
        name: "guests.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(GUEST_FILE),
      })
      await page.getByRole("button", { name: "Check File" }).click()
      await page.getByRole("row").nth(1).waitFor()
    },
  },
  {
    name: "batch",
    show: async (page, url, { importId }) => {
      await page.goto(`${grid(url)}/batches/${importId}`)
      await page.getByText("Done", { exact: true }).waitFor()
      await page.getByRole("row").nth(1).waitFor()
    },
  },
  {
    name: "batches",
    show: async (page, url) => {
      await page.goto(`${grid(url)}/batches`)
      await page.getByRole("listitem").getByText("Done").first().waitFor()
    },
  },
  {
    name: "invitation",
    show: async (page, url, { acceptedId }) => {
      await page.goto(`${grid(url)}/${acceptedId}`)
      await page.getByRole("heading", { name: "Mails" }).waitFor()
    },
  },
  {
    name: "reports",
    show: async (page, url) => {
      await page.goto(`${url}/app/marketing/reports?range=last_7_days`)
      await page.locator(".recharts-bar-rectangle").first().waitFor()
    },
  },
  {
    name: "settings",
    height: 1200,
    show: async (page, url) => {
      await page.goto(settings(url))
      await page.getByRole("heading", { name: "Who may register" }).waitFor()
    },
  },
  {
    name: "mail-preview",
    show: async (page, url) => {
      await page.goto(settings(url))
      await page.getByRole("button", { name: "Preview" }).click()
      await page.locator("iframe").waitFor()
    },
  },
  {
    name: "suppressions",
    show: async (page, url) => {
      await page.goto(settings(url))
      const list = page.getByRole("region").filter({ hasText: "sven.lund@example.com" })
      await list.last().scrollIntoViewIfNeeded()
    },
  },
  {
    name: "customer",
    show: async (page, url, { inviterId }) => {
      await page.goto(`${url}/app/customers/${inviterId}`)
      await page.getByRole("link", { name: "maja.lind@example.org" }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: "customer-group",
    show: async (page, url, { groupId }) => {
      await page.goto(`${url}/app/customer-groups/${groupId}`)
      await page.getByRole("heading", { name: "Open invitations" }).scrollIntoViewIfNeeded()
    },
  },
]
