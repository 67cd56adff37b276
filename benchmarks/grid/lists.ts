import { performance } from "node:perf_hooks"
import type { Client } from "pg"
import type { ShopApi } from "../../scripts/lib/shop"
import { filterSql } from "../../src/modules/invitation"
import { median } from "../lib/figures"
import type { GridPlan } from "./plan"
import { GRID_QUERIES, invitationParams, type GridQuery } from "./queries"

/** How deep in a list the measured pages are: at its beginning, its end, and in between. */
export const DEPTHS = [0, 0.25, 0.5, 0.75, 1]

const LIMIT = 20

/** As much around each customer as the grid shows around each invitation. */
const CUSTOMER_FIELDS = "*groups,*addresses"

/** What one query costs, in milliseconds. */
export interface ListFindings {
  name: string
  /** How many rows match. */
  matches: number
  /** 95th percentile at each depth. */
  invitations: number[]
  /** The same of the customers' list. */
  customers: number[]
  /** Median of counting alone. */
  count: number
}

/** Reads pages of the grid and of Medusa's list of customers in turns. */
export async function measureLists(
  admin: ShopApi,
  client: Client,
  { runs }: GridPlan,
): Promise<ListFindings[]> {
  const findings: ListFindings[] = []
  for (const query of GRID_QUERIES) {
    findings.push(await measureList(admin, client, query, runs))
  }
  return findings
}

async function measureList(
  admin: ShopApi,
  client: Client,
  query: GridQuery,
  runs: number,
): Promise<ListFindings> {
  const own = page(admin, "/admin/invitations", invitationParams(query))
  const params = new URLSearchParams({ ...query.customers, fields: CUSTOMER_FIELDS })
  const other = page(admin, "/admin/customers", params)
  const { count: matches } = await own(0)
  const { count: others } = await other(0)
  const found: ListFindings = {
    name: query.name,
    matches,
    invitations: [],
    customers: [],
    count: await timeCount(client, query, runs),
  }
  for (const depth of DEPTHS) {
    const times: Record<"own" | "other", number[]> = { own: [], other: [] }
    for (let run = 0; run < runs; run += 1) {
      times.own.push((await own(offsetAt(depth, matches))).ms)
      times.other.push((await other(offsetAt(depth, others))).ms)
    }
    found.invitations.push(percentile95(times.own))
    found.customers.push(percentile95(times.other))
  }
  console.log(
    `${query.name} (${matches} and ${others} rows): ` +
      found.invitations
        .map((ms, at) => `${ms.toFixed(0)}/${found.customers[at]?.toFixed(0)}`)
        .join(" ") +
      ` ms, count ${found.count.toFixed(0)} ms`,
  )
  return found
}

/** Reads a page, and says how long it took until its last byte. */
function page(admin: ShopApi, path: string, params: URLSearchParams) {
  return async (offset: number): Promise<{ ms: number; count: number }> => {
    const all = new URLSearchParams(params)
    all.set("limit", String(LIMIT))
    all.set("offset", String(offset))
    const startedAt = performance.now()
    const { status, body } = await admin.get<{ count: number }>(`${path}?${all}`)
    const ms = performance.now() - startedAt
    if (status !== 200) {
      throw new Error(`${path}?${all} was answered with ${status}: ${JSON.stringify(body)}`)
    }
    return { ms, count: body.count }
  }
}

async function timeCount(client: Client, { filters }: GridQuery, runs: number): Promise<number> {
  const condition = filterSql(filters)
  let place = 0
  const where = condition.sql.replaceAll("?", () => `$${(place += 1)}`)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now()
    await client.query(`select count(*) from customer_invitation i where ${where}`, [
      ...condition.values,
    ])
    times.push(performance.now() - startedAt)
  }
  return median(times)
}

function offsetAt(depth: number, matches: number): number {
  return Math.floor(Math.max(0, matches - LIMIT) * depth)
}

function percentile95(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
}
