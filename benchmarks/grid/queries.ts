import type { InvitationFilters } from "../../src/modules/invitation"

type Params = Readonly<Record<string, string>>

/** One query of the grid, and the nearest that Medusa offers over customers. */
export interface GridQuery {
  name: string
  filters: InvitationFilters
  order?: string
  /** Query of `GET /admin/customers`. */
  customers: Params
}

const DAY = 86_400_000
const quarter = {
  $gte: new Date(Date.now() - 300 * DAY).toISOString(),
  $lt: new Date(Date.now() - 210 * DAY).toISOString(),
}
const newest = { order: "-created_at" }

/** What merchants ask the grid: each kind of filter and sort, and the pairs that go together. */
export const GRID_QUERIES: readonly GridQuery[] = [
  { name: "newest first", filters: {}, customers: newest },
  { name: "by address", filters: {}, order: "email", customers: { order: "email" } },
  {
    name: "by the day of sending, latest first",
    filters: {},
    order: "-sent_at",
    customers: { order: "-updated_at" },
  },
  {
    name: "by the inviter's name",
    filters: {},
    order: "inviter_name",
    customers: { order: "last_name" },
  },
  {
    name: "of one status",
    filters: { status: ["sent"] },
    customers: { has_account: "true", ...newest },
  },
  {
    name: "accepted, by the day of registration, latest first",
    filters: { status: ["accepted"] },
    order: "-registered_at",
    customers: { has_account: "true", order: "-updated_at" },
  },
  {
    name: "of one channel, not sent",
    filters: { sales_channel_id: ["sc_1"], status: ["not_sent"] },
    customers: { created_by: "user_7", ...newest },
  },
  {
    name: "into one customer group",
    filters: { customer_group_id: ["cusgroup_1"] },
    customers: { groups: "cusgroup_1", ...newest },
  },
  {
    name: "by one inviter",
    filters: { inviter_id: ["cus_1"] },
    customers: { company_name: "Company 1", ...newest },
  },
  {
    name: "sent in one quarter, latest first",
    filters: { sent_at: quarter },
    order: "-sent_at",
    customers: {
      "updated_at[$gte]": quarter.$gte,
      "updated_at[$lt]": quarter.$lt,
      order: "-updated_at",
    },
  },
  {
    name: "search that finds one in eighty",
    filters: { q: "example12" },
    customers: { q: "example12", ...newest },
  },
  {
    name: "search that finds a few",
    filters: { q: "77777" },
    customers: { q: "77777", ...newest },
  },
]

/** The query string of the grid's own request. */
export function invitationParams({ filters, order }: GridQuery): URLSearchParams {
  const params = new URLSearchParams(order ? { order } : {})
  for (const [name, value] of Object.entries(filters)) {
    if (Array.isArray(value)) {
      value.forEach((entry) => params.append(`${name}[]`, String(entry)))
    } else if (typeof value === "object") {
      Object.entries(value).forEach(([operator, bound]) =>
        params.append(`${name}[${operator}]`, String(bound)),
      )
    } else {
      params.append(name, String(value))
    }
  }
  return params
}
