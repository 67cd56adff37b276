import type { ReportScope } from "../../src/modules/invitation/report/report-scope"
import { customer } from "./setup/invitations"
import { Mailed } from "./setup/mailed"
import { moduleSuite } from "./setup/module-suite"

const BERLIN = "Europe/Berlin"

/** Four months in Berlin. */
const QUARTER: ReportScope = {
  from: "2025-12-01",
  to: "2026-03-31",
  interval: "month",
  timezone: BERLIN,
}

const FIRST_PAGE = {
  order: { by: "interval_start", descending: false },
  limit: 100,
  offset: 0,
} as const

moduleSuite((suite) => {
  const { service, invitations } = suite
  const mailed = new Mailed(suite)
  const ann = { ...customer("cus_ann"), name: "Ann" }
  const bob = { ...customer("cus_bob"), name: "Bob", group_name: null }

  /**
   * The data set, with the day of each first mail in Berlin (UTC+1, from 29 March on UTC+2):
   *
   *     a  Ann    1 January   00:30  accepted, bought twice
   *     b  Ann   31 December  23:30  accepted
   *     c  Ann   15 January          discarded
   *     d  staff 15 January          accepted, bought
   *     e  Ann   15 January          sent, and sent again much later
   *     f  Bob   29 March     00:30  sent
   *     g  Bob   29 March     23:30  expired
   *     h  Bob   30 March     00:30  accepted, order canceled; in channel sc_2
   *     i  staff never mailed        accepted by a copied link, bought
   *     j  staff never mailed        not sent
   */
  const makeDataSet = async () => {
    const made = {
      a: await mailed.make({ at: "2025-12-31T23:30:00Z", fate: "accepted", inviter: ann }),
      b: await mailed.make({ at: "2025-12-31T22:30:00Z", fate: "accepted", inviter: ann }),
      c: await mailed.make({ at: "2026-01-15T12:00:00Z", fate: "discarded", inviter: ann }),
      d: await mailed.make({ at: "2026-01-15T12:00:00Z", fate: "accepted" }),
      e: await mailed.make({ at: "2026-01-15T12:00:01Z", fate: "sent", inviter: ann }),
      f: await mailed.make({ at: "2026-03-28T23:30:00Z", fate: "sent", inviter: bob }),
      g: await mailed.make({ at: "2026-03-29T21:30:00Z", fate: "expired", inviter: bob }),
      h: await mailed.make({
        at: "2026-03-29T22:30:00Z",
        fate: "accepted",
        inviter: bob,
        sales_channel: { id: "sc_2", name: "Outlet" },
      }),
      i: await invitations.invite("copied@example.com", { send: false }),
      j: await invitations.invite("unsent@example.com", { send: false }),
    }
    // e once more; i and j have no mail that could leave.
    await service.resend({ ids: [made.e], by: { type: "user", id: "user_1" } })
    await invitations.settleAll({ status: "sent", expires_after_days: 30 })
    await invitations.hold(made.i, `h_${made.i}`)
    await invitations.accept(made.i, `h_${made.i}`)
    await mailed.seeOrders(made.a, true)
    await mailed.seeOrders(made.a, true)
    await mailed.seeOrders(made.d, true)
    await mailed.seeOrders(made.i, true)
    await mailed.seeOrders(made.h, true)
    await mailed.seeOrders(made.h, false)
    return made
  }

  /** `interval_start sent` of the intervals that are not empty. */
  const sentBy = async (scope: ReportScope) => {
    const { rows } = await service.reportGeneral(scope)
    return rows.flatMap(({ interval_start, sent }) => (sent ? [`${interval_start} ${sent}`] : []))
  }

  describe("the general report", () => {
    it("counts by the month of the first mail, what became of it, and zeros", async () => {
      await makeDataSet()
      expect(await service.reportGeneral(QUARTER)).toEqual({
        rows: [
          // b
          figures("2025-12-01", { sent: 1, accepted: 1, discarded: 0 }, [1, 0]),
          // a, c, d, e; accepted are a and d, discarded is c: 2/4 and 1/4
          figures("2026-01-01", { sent: 4, accepted: 2, discarded: 1 }, [0.5, 0.25]),
          figures("2026-02-01", { sent: 0, accepted: 0, discarded: 0 }, [0, 0]),
          // f, g, h; accepted is h: 1/3
          figures("2026-03-01", { sent: 3, accepted: 1, discarded: 0 }, [1 / 3, 0]),
        ],
        // 1 + 4 + 0 + 3 = 8; 1 + 2 + 0 + 1 = 4; 1; 4/8 and 1/8
        totals: {
          sent: 8,
          accepted: 4,
          discarded: 1,
          acceptance_rate: 0.5,
          discard_rate: 0.125,
        },
      })
    })

    it("divides days, months and years where the time zone does", async () => {
      await makeDataSet()
      // a and b lie on either side of the year's end in Berlin, and both before it in London.
      expect(await sentBy({ ...QUARTER, timezone: "UTC" })).toEqual([
        "2025-12-01 2",
        "2026-01-01 3",
        "2026-03-01 3",
      ])
      expect(await sentBy({ ...QUARTER, interval: "year" })).toEqual([
        "2025-01-01 1",
        "2026-01-01 7",
      ])
      expect(await sentBy({ ...QUARTER, interval: "year", timezone: "UTC" })).toEqual([
        "2025-01-01 2",
        "2026-01-01 6",
      ])
      // 29 March has 23 hours in Berlin: f is in its first hour, g in its last, h after it.
      expect(await sentBy({ ...QUARTER, from: "2026-03-28", interval: "day" })).toEqual([
        "2026-03-29 2",
        "2026-03-30 1",
      ])
    })

    it("counts nothing outside its days, in intervals that these cut", async () => {
      await makeDataSet()
      // Of January c, d and e; of March f and g, as h is on the 30th.
      const cut = { ...QUARTER, from: "2026-01-10", to: "2026-03-29" }
      expect(await sentBy(cut)).toEqual(["2026-01-01 3", "2026-03-01 2"])
    })

    it("refuses a time zone that the database does not know", async () => {
      const report = service.reportGeneral({ ...QUARTER, timezone: "Europe/Atlantis" })
      await expect(report).rejects.toMatchObject({ type: "invalid_data" })
    })

    it("counts one sales channel when asked", async () => {
      await makeDataSet()
      expect(await sentBy({ ...QUARTER, sales_channel_id: "sc_2" })).toEqual(["2026-03-01 1"])
      expect(await sentBy({ ...QUARTER, sales_channel_id: "sc_none" })).toEqual([])
    })

    it("has days of 25 hours, also where midnight comes twice", async () => {
      const moments = [
        // Berlin, 25 October 2026, goes from 22:00Z of the 24th to 23:00Z of the 25th.
        "2026-10-24T21:59:59.999Z",
        "2026-10-24T22:00:00Z",
        "2026-10-25T22:59:59.999Z",
        "2026-10-25T23:00:00Z",
        // Havana, 1 November 2026, begins at 04:00Z; at 05:00Z it is midnight once more.
        "2026-11-01T03:59:59.999Z",
        "2026-11-01T04:00:00Z",
        "2026-11-01T05:30:00Z",
      ]
      for (const at of moments) {
        await mailed.make({ at, fate: "sent" })
      }
      const day = (from: string, timezone: string) =>
        sentBy({ from, to: from, interval: "day", timezone })
      expect(await day("2026-10-24", BERLIN)).toEqual(["2026-10-24 1"])
      expect(await day("2026-10-25", BERLIN)).toEqual(["2026-10-25 2"])
      expect(await day("2026-10-31", "America/Havana")).toEqual(["2026-10-31 1"])
      expect(await day("2026-11-01", "America/Havana")).toEqual(["2026-11-01 2"])
    })
  })

  describe("the report on conversion", () => {
    it("counts each invitee with an order that counts once", async () => {
      await makeDataSet()
      const row = (interval_start: string, counts: object) => ({ interval_start, ...counts })
      expect(await service.reportConversion(QUARTER)).toEqual({
        rows: [
          row("2025-12-01", { sent: 1, accepted: 1, purchased: 0, conversion_rate: 0 }),
          // a, who ordered twice, and d: 2/2
          row("2026-01-01", { sent: 4, accepted: 2, purchased: 2, conversion_rate: 1 }),
          row("2026-02-01", { sent: 0, accepted: 0, purchased: 0, conversion_rate: 0 }),
          // h has canceled
          row("2026-03-01", { sent: 3, accepted: 1, purchased: 0, conversion_rate: 0 }),
        ],
        totals: { sent: 8, accepted: 4, purchased: 2, conversion_rate: 0.5 },
      })
    })

    it("summarizes, with what is open now", async () => {
      await makeDataSet()
      // Open are e, f and j.
      const { rows, totals } = await service.reportSummary({ ...QUARTER, interval: "year" })
      expect(totals).toEqual({
        open: 3,
        sent: 8,
        accepted: 4,
        purchased: 2,
        acceptance_rate: 0.5,
        conversion_rate: 0.5,
      })
      expect(rows.map(({ purchased }) => purchased)).toEqual([0, 2])
      const outlet = await service.reportSummary({ ...QUARTER, sales_channel_id: "sc_2" })
      expect(outlet.totals).toMatchObject({ open: 0, sent: 1, acceptance_rate: 1 })
    })
  })

  describe("the report on customers", () => {
    const rowsOf = async (scope: ReportScope, page: Partial<typeof FIRST_PAGE> | object = {}) => {
      const { rows, ...all } = await service.reportCustomers(scope, { ...FIRST_PAGE, ...page })
      return {
        ...all,
        rows: rows.map(({ interval_start, customer_id, name, sent, accepted }) =>
          [interval_start, customer_id, name, sent, accepted].join(" "),
        ),
      }
    }

    it("has a row for each customer and interval, and none for staff", async () => {
      await makeDataSet()
      expect(await service.reportCustomers(QUARTER, FIRST_PAGE)).toEqual({
        rows: [
          row("2025-12-01", "cus_ann", "Ann", "Friends", [1, 1]),
          // a, c, e
          row("2026-01-01", "cus_ann", "Ann", "Friends", [3, 1]),
          // f, g, h
          row("2026-03-01", "cus_bob", "Bob", null, [3, 1]),
        ],
        count: 3,
        // All but d: 8 - 1 = 7, of which a, b and h
        totals: { sent: 7, accepted: 3 },
      })
    })

    it("is paged and sorted, with the same totals on each page", async () => {
      await makeDataSet()
      const bySent = { order: { by: "sent", descending: true }, limit: 2 }
      expect(await rowsOf(QUARTER, bySent)).toEqual({
        rows: ["2026-01-01 cus_ann Ann 3 1", "2026-03-01 cus_bob Bob 3 1"],
        count: 3,
        totals: { sent: 7, accepted: 3 },
      })
      expect(await rowsOf(QUARTER, { ...bySent, offset: 2 })).toMatchObject({
        rows: ["2025-12-01 cus_ann Ann 1 1"],
        count: 3,
        totals: { sent: 7, accepted: 3 },
      })
      expect(await rowsOf(QUARTER, { offset: 20 })).toMatchObject({ rows: [], count: 3 })
      const byName = { order: { by: "name", descending: true }, limit: 1 }
      expect((await rowsOf(QUARTER, byName)).rows).toEqual(["2026-03-01 cus_bob Bob 3 1"])
      const byGroup = { order: { by: "group", descending: false } }
      expect((await rowsOf(QUARTER, byGroup)).rows.at(-1)).toBe("2026-03-01 cus_bob Bob 3 1")
    })

    it("calls inviters what they were called in that interval", async () => {
      const at = "2026-02-01T12:00:00Z"
      await mailed.make({ at, fate: "sent", inviter: ann })
      const married = { ...ann, name: "Ann Lee", group_name: "Family" }
      await mailed.make({ at: "2026-02-02T12:00:00Z", fate: "sent", inviter: married })
      await mailed.make({ at: "2026-03-02T12:00:00Z", fate: "sent", inviter: ann })
      const { rows } = await service.reportCustomers(QUARTER, FIRST_PAGE)
      expect(rows.map(({ name, group, sent }) => [name, group, sent])).toEqual([
        ["Ann Lee", "Family", 2],
        ["Ann", "Friends", 1],
      ])
    })

    it("has the same numbers when customers are deleted, in rows without a name", async () => {
      const { d } = await makeDataSet()
      const before = {
        general: await service.reportGeneral(QUARTER),
        conversion: await service.reportConversion(QUARTER),
        customers: await rowsOf(QUARTER),
      }
      // e was still open, and is discarded with its inviter.
      await service.eraseCustomers(["cus_ann", `cus_h_${d}`])
      await mailed.seeOrders(d, false, { has_account: false })
      const after = await service.reportGeneral(QUARTER)
      expect(after.totals).toEqual({ ...before.general.totals, discarded: 2, discard_rate: 0.25 })
      expect(await service.reportConversion(QUARTER)).toEqual(before.conversion)
      expect(await rowsOf(QUARTER)).toEqual({
        ...before.customers,
        rows: before.customers.rows.map((line) => line.replace(" Ann ", "  ")),
      })
      const { rows } = await service.reportCustomers(QUARTER, FIRST_PAGE)
      expect(rows[0]).toEqual(row("2025-12-01", "cus_ann", null, "Friends", [1, 1]))
    })
  })
})

function figures(interval_start: string, counts: object, [accepted, discarded]: number[]) {
  return { interval_start, ...counts, acceptance_rate: accepted, discard_rate: discarded }
}

function row(
  interval_start: string,
  customer_id: string,
  name: string | null,
  group: string | null,
  [sent, accepted]: number[],
) {
  const email = name === null ? null : `${customer_id}@example.com`
  return { interval_start, customer_id, name, email, group, sent, accepted }
}
