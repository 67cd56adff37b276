import { readFileSync } from "node:fs"
import type { Locator, Page } from "playwright-core"
import type { AdminShop } from "../setup/admin-shop"
import { logIn, openPage, type Viewer } from "../setup/browser"
import { BUYER, DISCARDED, FRIEND, GUEST, INVITER, inviteForReports } from "../setup/reports"
import { until } from "../../setup/until"
import type { Stage } from "../setup/stage"
import { cells, chooseOption, rowOf } from "./steps"

/** The figures by their names, as the screen writes them. */
async function figures(list: Locator): Promise<Record<string, string>> {
  const entries = await list.evaluate((element) =>
    [...element.children].map((child) => [
      child.querySelector("dt")?.textContent ?? "",
      child.querySelector("dd")?.textContent ?? "",
    ]),
  )
  return Object.fromEntries(entries) as Record<string, string>
}

/** Counts, rates, charts, leads to the grid and saves as CSV. */
export const reportStory = (stage: () => Stage) =>
  describe("Marketing → Reports", () => {
    let shop: AdminShop
    let page: Page
    let problems: string[]
    let channel: { id: string; name: string }

    const totals = () => figures(page.getByLabel("Totals"))
    const open = (query = "") =>
      page.goto(`${shop.url}/app/marketing/reports?sales_channel_id=${channel.id}${query}`)
    const inGrid = async () => {
      await page.getByRole("heading", { name: "Invitations" }).waitFor()
      await page.getByRole("row").nth(1).waitFor()
      const rows = (await cells(page.getByRole("row"))).slice(1)
      return rows.map((row) => row.find((cell) => cell.includes("@"))).sort()
    }
    const enter = async (viewer: Viewer) => {
      const view = await openPage(stage().browser, viewer)
      await logIn(view.page, shop.url)
      return view
    }

    beforeAll(async () => {
      shop = stage().shop
      channel = await inviteForReports(shop)
      ;({ page, problems } = await enter({}))
    })

    it("stand in the menu, and show the last 30 days of a sales channel", async () => {
      await page.getByRole("link", { name: "Marketing" }).click()
      await page.getByRole("link", { name: "Reports", exact: true }).click()
      await page.getByRole("heading", { name: "Reports" }).waitFor()
      await chooseOption(page, "Valid Website", channel.name)
      await page.getByRole("link", { name: "Sent, whole period: 4" }).waitFor()
      expect(await totals()).toEqual({
        Sent: "4",
        Accepted: "1",
        Discarded: "1",
        "Acceptance Rate": "25.00%",
        "Discard Rate": "25.00%",
      })
      const rows = await cells(page.getByRole("row"))
      expect(rows).toHaveLength(31)
      expect(rows[0]?.[0]).toBe("Interval")
      expect(rows[1]?.slice(1)).toEqual(["0", "0", "0", "0.00%", "0.00%"])
      expect(rows[30]?.slice(1)).toEqual(["4", "1", "1", "25.00%", "25.00%"])
    })

    it("draw a chart that says what stands where one points, in light and dark", async () => {
      const dark = await enter({ theme: "dark" })
      await dark.page.goto(page.url())
      for (const view of [page, dark.page]) {
        const bars = view.locator(".recharts-bar-rectangle path")
        await bars.first().waitFor()
        const paint = (await bars.evaluateAll((paths) =>
          paths.map((path) => getComputedStyle(path).fill),
        )) as string[]
        // Sent, accepted and discarded, each in a colour of its own.
        expect(new Set(paint).size).toBe(3)
        await bars.last().hover()
        await view.locator(".recharts-tooltip-wrapper").getByText("Discarded").waitFor()
      }
      expect(dark.problems).toEqual([])
      await dark.page.context().close()
    })

    it("lead to what a figure has counted", async () => {
      await page.getByRole("link", { name: "Accepted, whole period: 1" }).click()
      expect(await inGrid()).toEqual([BUYER])
      await page.goBack()
      await page.getByRole("link", { name: "Discarded, whole period: 1" }).click()
      expect(await inGrid()).toEqual([DISCARDED])
      await page.goBack()
      await page.getByRole("row").last().getByRole("link", { name: /^Sent/ }).click()
      expect(await inGrid()).toEqual([BUYER, DISCARDED, FRIEND, GUEST])
      await page.goBack()
    })

    it("count by month, over days chosen one by one, and keep all of it in the URL", async () => {
      await page.getByLabel("By", { exact: true }).click()
      await page.getByRole("option", { name: "Month" }).click()
      await page.getByLabel("Period", { exact: true }).click()
      await page.getByRole("option", { name: "This year" }).click()
      const month = new Date().toLocaleDateString("en", {
        month: "long",
        year: "numeric",
        timeZone: "Europe/Berlin",
      })
      await page.getByRole("cell", { name: month, exact: true }).waitFor()
      const spinbuttons = page.getByRole("group", { name: "From" }).getByRole("spinbutton")
      await until(async () => {
        const [monthOfYear, day] = (await spinbuttons.allTextContents()).map(Number)
        return monthOfYear === 1 && day === 1
      })

      await page.getByLabel("Period", { exact: true }).click()
      await page.getByRole("option", { name: "Custom" }).click()
      await page.waitForURL((url) => url.searchParams.has("from"))
      const year = spinbuttons.last()
      await year.click()
      await page.keyboard.type("2020")
      await page.waitForURL((url) => url.searchParams.get("from") === "2020-01-01")
      await page.reload()
      await page.getByRole("cell", { name: "January 2020", exact: true }).waitFor()
      expect(await page.getByRole("row").count()).toBe(51)
      await page.getByRole("button", { name: "Next" }).click()
      await page.getByRole("cell", { name: "March 2024", exact: true }).waitFor()
      expect(await totals()).toMatchObject({ Sent: "4" })
      await page.goBack()
      await page.getByRole("cell", { name: "January 2020", exact: true }).waitFor()
    })

    it("show who invited whom, sorted", async () => {
      await open()
      await page.getByRole("tab", { name: "General" }).press("ArrowRight")
      await page.getByRole("link", { name: "Rita Novak", exact: true }).waitFor()
      expect(await totals()).toEqual({ Sent: "1", Accepted: "0" })
      await page.getByRole("button", { name: "Sent" }).click()
      await page.locator('th[aria-sort="descending"]').getByText("Sent").waitFor()
      expect(new URL(page.url()).searchParams.get("order")).toBe("-sent")
      const [, row = []] = await cells(page.getByRole("row"))
      expect(row.slice(1)).toEqual(["Rita Novak", INVITER.email, "–", "1", "0"])
      await page.getByRole("link", { name: "Rita Novak", exact: true }).click()
      expect(await inGrid()).toEqual([FRIEND])
    })

    it("show who has bought", async () => {
      await open()
      await page.getByRole("tab", { name: "Order Conversion Rate" }).click()
      const purchased = page.getByRole("link", { name: "Purchased, whole period: 1" })
      await purchased.waitFor()
      expect(await totals()).toEqual({
        Sent: "4",
        Accepted: "1",
        Purchased: "1",
        "Conversion Rate": "100.00%",
      })
      await purchased.click()
      expect(await inGrid()).toEqual([BUYER])
    })

    it("are saved as CSV with the rows that stand there", async () => {
      await open("&range=last_7_days")
      await page.getByRole("row").nth(7).waitFor()
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download CSV" }).click(),
      ])
      const [head, ...lines] = readFileSync(await download.path(), "utf8")
        .trim()
        .split(/\r?\n/)
      expect(head).toMatch(
        /^\W?interval_start,sent,accepted,discarded,acceptance_rate,discard_rate$/,
      )
      expect(lines.map((line) => line.split(",").slice(1))).toEqual([
        ...Array.from({ length: 6 }, () => ["0", "0", "0", "0", "0"]),
        ["4", "1", "1", "0.25", "0.25"],
      ])
      const range = [lines[0], lines[6]].map((line) => line?.split(",")[0])
      expect(download.suggestedFilename()).toBe(`invitation-report-general-${range.join("-")}.csv`)
    })

    it("say when there is nothing, and what is wrong with a range", async () => {
      await open("&from=2020-01-01&to=2020-01-02")
      await page.getByText("No invitation was first sent in this period.").waitFor()
      expect(await page.getByRole("row").count()).toBe(3)

      await open("&from=2000-01-01&to=2020-01-02")
      await page.getByRole("alert").getByText("5000 intervals").waitFor()
      await page.getByLabel("Period", { exact: true }).click()
      await page.getByRole("option", { name: "Last 7 days" }).click()
      await page.getByRole("link", { name: "Sent, whole period: 4" }).waitFor()
    })

    it("speak the viewer's language", async () => {
      const german = await enter({ language: "de", width: 360, height: 800 })
      await german.page.goto(page.url())
      const list = german.page.getByLabel("Summen")
      await list.waitFor()
      expect(await figures(list)).toMatchObject({ Gesendet: "4", Annahmequote: "25,00\u00a0%" })
      const overflow = await german.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
      expect(german.problems).toEqual([])
      await german.page.context().close()
    })

    it("stand in short above the grid, which does without them", async () => {
      const grid = `${shop.url}/app/marketing/invitations`
      await page.goto(grid)
      const summary = page.getByLabel("In short")
      await summary.getByText("Sent in 30 days").waitFor()
      const { Open: openNow = "", ...others } = await figures(summary)
      expect(Object.keys(others)).toEqual([
        "Sent in 30 days",
        "Of these, accepted",
        "Of those, purchased",
      ])
      await summary.getByRole("link", { name: openNow, exact: true }).first().click()
      await page.getByText(`of ${openNow} results`).waitFor()

      await page.route("**/admin/invitation-reports/**", (route) =>
        route.fulfill({ status: 500, json: { type: "unknown_error", message: "Broken" } }),
      )
      await page.goto(`${grid}?email="${GUEST}"`)
      await rowOf(page, GUEST).waitFor()
      await summary.waitFor({ state: "detached", timeout: 30_000 })
      await page.unroute("**/admin/invitation-reports/**")
    })

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
