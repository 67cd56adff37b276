import { performance } from "node:perf_hooks"
import type { Client } from "pg"
import type { ShopApi } from "../../scripts/lib/shop"
import { median, type Findings } from "../lib/figures"
import type { ReportsPlan } from "./plan"

const ZONE = "Europe/Berlin"

interface Range {
  name: string
  days: number
  interval: "day" | "month"
}

/** Three years in two ways, and what a merchant looks at each morning. */
const RANGES: Range[] = [
  { name: "three years by month", days: 1_095, interval: "month" },
  { name: "three years by day", days: 1_095, interval: "day" },
  { name: "30 days by day", days: 30, interval: "day" },
]

const REPORTS = ["general", "customers", "conversion"] as const

/**
 * Asks for each report by HTTP, in turns with one statement that only counts, with the same grouping,
 * time zone and range. That of customers comes as one number, so that it has no rows to send.
 */
export async function measureReports(
  admin: ShopApi,
  client: Client,
  { runs }: ReportsPlan,
): Promise<Findings> {
  const findings: Findings = { series: [], verdicts: [] }
  for (const range of RANGES) {
    for (const report of REPORTS) {
      const { from, to } = await daysOf(client, range.days)
      const asked = { from, to, interval: range.interval, timezone: ZONE }
      const bare = report === "customers" ? countByCustomer(asked) : countByInterval(asked)
      const times: Record<"report" | "bare", number[]> = { report: [], bare: [] }
      await ask(admin, report, asked)
      await client.query(bare)
      for (let run = 0; run < runs; run += 1) {
        times.bare.push(await millisecondsOf(() => client.query(bare)))
        times.report.push(await millisecondsOf(() => ask(admin, report, asked)))
      }
      const name = `${report}, ${range.name}`
      const ratio = median(times.report) / median(times.bare)
      console.log(`${name}: ${median(times.report).toFixed(1)} ms, ${ratio.toFixed(2)} times`)
      findings.series.push(
        { name: `${name}: report`, unit: "ms", values: times.report },
        { name: `${name}: bare count`, unit: "ms", values: times.bare },
      )
      findings.verdicts.push({
        name: `${name}, of a bare grouped count`,
        value: ratio,
        goal: { at: "most", value: 2 },
        unit: "times",
      })
    }
  }
  findings.series.push(await measureSummary(admin, runs))
  return findings
}

async function measureSummary(admin: ShopApi, runs: number): Promise<Findings["series"][number]> {
  const values: number[] = []
  for (let run = 0; run < runs; run += 1) {
    values.push(await millisecondsOf(() => ask(admin, "summary", {})))
  }
  return { name: "apart: summary of the last 30 days, with what is open", unit: "ms", values }
}

type Asked = Record<"from" | "to" | "interval" | "timezone", string>

/** The same range as the report's, in as few words as it can be said; with what the index asks for. */
function within({ from, to }: Asked): string {
  return `first_sent_at >= '${from}'::timestamp at time zone '${ZONE}'
    and first_sent_at < ('${to}'::timestamp + interval '1 day') at time zone '${ZONE}'
    and deleted_at is null`
}

function countByInterval(asked: Asked): string {
  return `select date_trunc('${asked.interval}', first_sent_at at time zone '${ZONE}'), count(*)
    from customer_invitation where ${within(asked)} group by 1`
}

function countByCustomer(asked: Asked): string {
  return `select count(*) from (
      select date_trunc('${asked.interval}', first_sent_at at time zone '${ZONE}'), inviter_id, count(*)
      from customer_invitation where ${within(asked)} and inviter_id is not null group by 1, 2
    ) counted`
}

async function ask(admin: ShopApi, report: string, asked: Partial<Asked>): Promise<void> {
  const query = new URLSearchParams(asked)
  const { status, body } = await admin.get<{ totals?: { sent: number } }>(
    `/admin/invitation-reports/${report}?${query}`,
  )
  if (status !== 200 || !body.totals || body.totals.sent === 0) {
    throw new Error(`The report ${report} was answered with ${status}: ${JSON.stringify(body)}`)
  }
}

/** The last so many days, today among them. */
async function daysOf(client: Client, days: number): Promise<{ from: string; to: string }> {
  const { rows } = await client.query<{ from: string; to: string }>(
    `select to_char(today - $1::int, 'YYYY-MM-DD') as from, to_char(today, 'YYYY-MM-DD') as to
     from (select (now() at time zone $2)::date as today) now`,
    [days - 1, ZONE],
  )
  const [range] = rows
  if (!range) {
    throw new Error("The database does not know what day it is.")
  }
  return range
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
