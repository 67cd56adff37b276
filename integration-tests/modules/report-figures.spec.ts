import fc from "fast-check"
import type { ReportRange } from "../../src/modules/invitation/report/report-range"
import { intervalsOf, tallyByInterval, type ReportedRow } from "./model/report-reference"
import { moduleSuite } from "./setup/module-suite"

const DAY = 86_400_000
const START = Date.parse("2026-01-01")

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Havana",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
]

/** Half of the first mails leave around a change of clocks, where mistakes hide. */
const moment = fc
  .oneof(
    fc.integer({ min: -40 * 24 * 60, max: 400 * 24 * 60 }),
    ...["2026-03-29", "2026-10-25", "2026-11-01", "2027-01-01"].map((day) =>
      fc
        .integer({ min: -26 * 60, max: 26 * 60 })
        .map((minutes) => (Date.parse(day) - START) / 60_000 + minutes),
    ),
  )
  .map((minutes) => START + minutes * 60_000)

const history: fc.Arbitrary<ReportedRow> = fc.record({
  first_sent_at: fc.option(moment, { freq: 10 }),
  status: fc.constantFrom("not_sent", "sent", "accepted", "accepted", "discarded", "expired"),
  inviter_id: fc.option(fc.constantFrom("cus_a", "cus_b", "cus_c")),
  sales_channel_id: fc.constantFrom("sc_1", "sc_2"),
  purchased: fc.boolean(),
})

const range: fc.Arbitrary<ReportRange> = fc
  .record({
    start: fc.integer({ min: -30, max: 380 }),
    days: fc.integer({ min: 0, max: 400 }),
    interval: fc.constantFrom("day", "month", "year"),
    timezone: fc.constantFrom(...ZONES),
  })
  .map(({ start, days, interval, timezone }) => ({
    from: new Date(START + start * DAY).toISOString().slice(0, 10),
    to: new Date(START + (start + days) * DAY).toISOString().slice(0, 10),
    interval,
    timezone,
  }))

moduleSuite(({ service, sql }) => {
  const store = async (rows: readonly ReportedRow[]) => {
    await sql("truncate customer_invitation")
    await sql(
      `insert into customer_invitation (id, email_normalized, status, inviter_id, dedupe_scope,
         sales_channel_id, customer_group_ids, first_sent_at, purchased_at)
       select 'invt_' || n, n, r.status, r.inviter_id, n, r.sales_channel_id, '{}',
         to_timestamp(r.first_sent_at / 1000), case when r.purchased then now() end
       from rows from (jsonb_to_recordset(?::jsonb) as (status text, inviter_id text,
         sales_channel_id text, first_sent_at double precision, purchased boolean))
         with ordinality as r(status, inviter_id, sales_channel_id, first_sent_at, purchased, n)`,
      [
        JSON.stringify(
          // Only who accepted can have bought something.
          rows.map((row) => ({ ...row, purchased: row.purchased && row.status === "accepted" })),
        ),
      ],
    )
  }

  it("is what counting the rows one by one comes to, whatever happened", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 20, maxLength: 60 }),
        range,
        fc.option(fc.constantFrom("sc_1", "sc_2"), { nil: undefined }),
        async (rows, days, channel) => {
          await store(rows)
          const asked = { ...days, sales_channel_id: channel }
          const counted = rows.filter(
            ({ sales_channel_id: id }) => channel === undefined || id === channel,
          )
          const tallies = tallyByInterval(counted, days)
          const general = await service.reportGeneral(asked)
          const conversion = await service.reportConversion(asked)

          expect(general.rows.map((row) => row.interval_start)).toEqual(intervalsOf(days))
          const found = general.rows.map((row, position) => {
            const { interval_start, sent, accepted, discarded } = row
            const { purchased } = conversion.rows[position] ?? {}
            return [interval_start, { sent, accepted, discarded, purchased }] as const
          })
          expect(found.filter(([, { sent }]) => sent > 0)).toEqual(sorted(tallies))
          const sum = (field: "sent" | "accepted" | "purchased") =>
            [...tallies.values()].reduce((total, tally) => total + tally[field], 0)
          expect(conversion.totals).toMatchObject({
            sent: sum("sent"),
            accepted: sum("accepted"),
            purchased: sum("purchased"),
          })

          const byCustomer = tallyByInterval(
            counted.filter((row) => row.inviter_id !== null),
            days,
            (row) => ` ${row.inviter_id}`,
          )
          const order = { by: "interval_start", descending: false } as const
          const customers = await service.reportCustomers(asked, { order, limit: 2_000, offset: 0 })
          expect(
            customers.rows.map(({ interval_start, customer_id, sent, accepted }) => [
              `${interval_start} ${customer_id}`,
              { sent, accepted },
            ]),
          ).toEqual(
            sorted(byCustomer).map(([key, { sent, accepted }]) => [key, { sent, accepted }]),
          )
        },
      ),
      { numRuns: 40 },
    )
  })
})

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1))
}
