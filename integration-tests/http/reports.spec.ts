import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  reconcileInvitationDeletionsWorkflow,
  reconcileInvitationPurchasesWorkflow,
} from "medusa-plugin-invitations/workflows"
import type {
  AdminInvitationConversionReport,
  AdminInvitationCustomersReport,
  AdminInvitationGeneralReport,
  AdminInvitationSummary,
} from "../../src/types"
import type { Headers } from "../setup/actors"
import { ANY_STATUS } from "../setup/api"
import { Invitations, type RefusalView } from "../setup/invitations"
import { Orders } from "../setup/orders"
import { shopSuite } from "../setup/shop-runner"
import { until } from "../setup/until"

interface Reports {
  general: AdminInvitationGeneralReport
  customers: AdminInvitationCustomersReport
  conversion: AdminInvitationConversionReport
  summary: AdminInvitationSummary
}

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers
    const orders = new Orders(shop, () => admin)

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
      await orders.prepare()
    })

    const get = async <Name extends keyof Reports>(
      name: Name,
      params: Record<string, unknown> = {},
    ): Promise<Reports[Name]> => {
      const config = { headers: admin, params }
      return (await shop.api.get<Reports[Name]>(`/admin/invitation-reports/${name}`, config)).data
    }
    const download = async (name: keyof Reports, params: Record<string, unknown> = {}) => {
      const config = { headers: admin, params: { ...params, format: "csv" } }
      return await shop.api.get<string>(`/admin/invitation-reports/${name}`, config)
    }
    /** Somebody who came by an invitation, of staff unless it is told by whom. */
    const invitee = async (email: string) => {
      const { id, token } = await invitations.inviteAndReceive(admin, email)
      const { data } = await invitations.register(key, email, token)
      await invitations.detailWhen(admin, id, ({ status }) => status === "accepted")
      return { id: data.customer?.id ?? "", email }
    }
    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const purchased = async () => (await get("conversion")).totals.purchased
    const eventually = (wanted: number) => until(async () => (await purchased()) === wanted)
    const reconcile = async () => {
      const { result } = await reconcileInvitationPurchasesWorkflow(shop.getContainer()).run({
        input: { deadline: Date.now() + 20_000 },
      })
      return result.corrected
    }

    describe("the report on conversion", () => {
      it("follows the orders that are placed and canceled, each invitee once", async () => {
        const vera = await invitee("vera@example.com")
        await invitee("will@example.com")
        const stranger = await shop.actors.createCustomer("stranger@example.com", key)
        await orders.draft(vera)
        await orders.place(stranger)
        expect(await reconcile()).toBe(0)
        const first = await orders.place(vera)
        await eventually(1)
        const second = await orders.place(vera)
        expect((await get("conversion")).totals).toEqual({
          sent: 2,
          accepted: 2,
          purchased: 1,
          conversion_rate: 0.5,
        })
        await orders.cancel(first)
        await shop.waitWorkflowExecutions()
        await sleep(200)
        expect(await purchased()).toBe(1)
        await orders.cancel(second)
        await eventually(0)
      })

      it("finds orders that nobody was told of", async () => {
        const vera = await invitee("vera@example.com")
        const order = await orders.store(vera)
        expect(await purchased()).toBe(1)
        await orders.change(order, { status: "canceled" })
        expect((await get("summary")).totals).toMatchObject({ purchased: 0 })
      })

      it("is made right by the job, whatever nobody was told of", async () => {
        const vera = await invitee("vera@example.com")
        const will = await invitee("will@example.com")
        const first = await orders.store(vera)
        const second = await orders.store(will)
        expect(await reconcile()).toBe(2)
        expect(await purchased()).toBe(2)
        expect(await reconcile()).toBe(0)
        await orders.change(first, { status: "canceled" })
        await orders.change(second, { status: "draft" })
        expect(await reconcile()).toBe(2)
        expect(await purchased()).toBe(0)
        // Handed over to another customer, as Medusa's transfer of orders does it.
        const third = await orders.store(vera)
        await reconcile()
        await orders.change(third, { customer_id: will.id })
        expect(await reconcile()).toBe(2)
        expect(await purchased()).toBe(1)
      })

      it("keeps who bought something and was deleted", async () => {
        const vera = await invitee("vera@example.com")
        const order = await orders.store(vera)
        await reconcile()
        const before = await get("conversion")
        await shop.api.delete(`/admin/customers/${vera.id}`, { headers: admin })
        await orders.change(order, { status: "canceled" })
        expect(await reconcile()).toBe(0)
        expect(await get("conversion")).toEqual(before)
      })
    })

    describe("the reports", () => {
      it("without a query are about the last 30 days, today among them, in UTC", async () => {
        await invitations.inviteAndReceive(admin, "vera@example.com")
        const today = new Date().toISOString().slice(0, 10)
        for (const name of ["general", "conversion", "summary"] as const) {
          const { rows, from, to, interval, timezone } = await get(name)
          expect([rows.length, to, interval, timezone]).toEqual([30, today, "day", "UTC"])
          expect(rows[0]?.interval_start).toBe(from)
          expect(rows.at(-1)).toMatchObject({ interval_start: today, sent: 1 })
        }
        expect((await get("summary")).totals).toEqual({
          open: 1,
          sent: 1,
          accepted: 0,
          purchased: 0,
          acceptance_rate: 0,
          conversion_rate: 0,
        })
      })

      it("count what is withheld, or sent to an account, as its inviter sees it", async () => {
        const inviter = await shop.actors.createCustomer("inviter@example.com", key)
        await invitations.suppress(admin, ["no@example.com"])
        const friends = ["no@example.com", "inviter@example.com", "new@example.com"]
        const { data } = await invitations.inviteAsCustomer(inviter.headers, friends)
        for (const { invitation } of data.results) {
          await invitations.detailWhen(admin, invitation?.id ?? "", (it) => it.status === "sent")
        }
        const { rows } = await get("customers")
        expect(rows).toMatchObject([{ customer_id: inviter.id, sent: 3, accepted: 0 }])
      })

      it("as CSV have the rows of the JSON, with numbers as numbers", async () => {
        await invitee("vera@example.com")
        await invitations.inviteAndReceive(admin, "will@example.com")
        await invitations.inviteAndReceive(admin, "xena@example.com")
        const day = new Date().toISOString().slice(0, 10)
        const range = { from: day, to: day }
        const csv = await download("general", range)
        expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8")
        expect(csv.headers["content-disposition"]).toBe(
          `attachment; filename="invitation-report-general-${day}-${day}.csv"`,
        )
        // 3 sent, of which 1 accepted
        expect(csv.data).toBe(
          `interval_start,sent,accepted,discarded,acceptance_rate,discard_rate\n` +
            `${day},3,1,0,${1 / 3},0\n`,
        )
        const [head, ...lines] = (await download("summary", range)).data.trim().split("\n")
        const { rows } = await get("summary", range)
        expect(head).toBe(Object.keys(rows[0] ?? {}).join(","))
        expect(lines).toEqual(rows.map((row) => Object.values(row).join(",")))
      })

      it("as CSV hold no formulas, and all pages", async () => {
        const names = { first_name: "=HYPERLINK(1)", last_name: "" }
        const one = await shop.actors.createCustomer("one@example.com", key, names)
        const two = await shop.actors.createCustomer("two@example.com", key)
        for (const inviter of [one, two]) {
          const email = `friend-of-${inviter.email}`
          const { data } = await invitations.inviteAsCustomer(inviter.headers, [email])
          const id = data.results[0]?.invitation?.id ?? ""
          await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
        }
        const page = { limit: 1, order: "-email" }
        const { rows, count } = await get("customers", page)
        expect([rows.map(({ email }) => email), count]).toEqual([["two@example.com"], 2])
        const { data } = await download("customers", page)
        const [, first, second, end] = data.split("\n")
        expect(first).toMatch(/two@example\.com,,1,0$/)
        expect(second).toContain(`,'=HYPERLINK(1),one@example.com,,1,0`)
        expect(end).toBe("")
      })

      it("name customers whose invitations have forgotten them as long as their accounts exist", async () => {
        const inviter = await shop.actors.createCustomer("inviter@example.com", key)
        const { data } = await invitations.inviteAsCustomer(inviter.headers, ["f@example.com"])
        const id = data.results[0]?.invitation?.id ?? ""
        await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
        // As the retention time does it.
        await knex()("customer_invitation").update({ inviter_name: null, inviter_email: null })
        const named = { customer_id: inviter.id, name: "Carla Customer", email: inviter.email }
        expect((await get("customers")).rows).toMatchObject([{ ...named, sent: 1 }])
        await shop.getContainer().resolve(Modules.CUSTOMER).softDeleteCustomers([inviter.id])
        await knex()("customer").update({ deleted_at: new Date(Date.now() - 3_600_000) })
        await reconcileInvitationDeletionsWorkflow(shop.getContainer()).run({
          input: { hours: 24, deadline: Date.now() + 20_000 },
        })
        const nameless = { customer_id: inviter.id, name: null, email: null }
        expect((await get("customers")).rows).toMatchObject([{ ...nameless, sent: 1 }])
      })

      const REFUSED: [params: Record<string, unknown>, message: RegExp][] = [
        [{ from: "2026-03-02", to: "2026-03-01" }, /`to` must not be before `from`/],
        [{ from: "2999-01-01" }, /before/],
        [{ from: "2026-02-30" }, /from: must be a day that exists/],
        [{ to: "yesterday" }, /to: must be a day that exists/],
        [{ from: "2026-03-01T00:00:00Z" }, /from: must be a day/],
        [{ from: "0000-01-01" }, /from/],
        [{ from: ["2026-01-01", "2026-01-02"] }, /from/],
        [{ timezone: "Mars/Olympus" }, /timezone: must be UTC or/],
        [{ timezone: "CET" }, /timezone/],
        [{ timezone: "x'; select 1/0 --" }, /timezone/],
        [{ interval: "week" }, /day, month, year/],
        [{ from: "2000-01-01", to: "2026-01-01" }, /at most 5000 intervals/],
        [{ format: "xml" }, /json, csv/],
        [{ sales_channel_id: "" }, /sales_channel_id/],
        [{ limit: 10 }, /limit/],
        [{ colour: "red" }, /colour/],
      ]
      it("refuse what makes no sense, and say why", async () => {
        for (const [params, message] of REFUSED) {
          const { status, data } = await shop.api.get<RefusalView>(
            "/admin/invitation-reports/general",
            { headers: admin, params, ...ANY_STATUS },
          )
          expect([params, status, data.type]).toEqual([params, 400, "invalid_data"])
          expect(data.message).toMatch(message)
        }
        for (const order of ["customer_id", "-"]) {
          const config = { headers: admin, params: { order }, ...ANY_STATUS }
          const { status } = await shop.api.get("/admin/invitation-reports/customers", config)
          expect([order, status]).toEqual([order, 400])
        }
      })
    })
  },
})
