/** A request that must be refused, and how. */
export interface BadRequest {
  name: string
  as: "admin" | "customer" | "key"
  method?: "get" | "post"
  path: string
  body?: unknown
  status: number
  type: string
  says: RegExp
}

const admin = { as: "admin", path: "/admin/invitations" } as const
const customer = { as: "customer", path: "/store/customers/me/invitations" } as const
const preview = { as: "key", path: "/store/invitations/preview" } as const

/** Bad input of every kind, for every route that takes input. */
export const BAD_REQUESTS: BadRequest[] = [
  { name: "no body", ...admin, status: 400, type: "invalid_data", says: /emails/ },
  {
    name: "no addresses",
    ...admin,
    body: { emails: [] },
    status: 400,
    type: "invalid_data",
    says: /at least one/,
  },
  {
    name: "addresses that are no list",
    ...admin,
    body: { emails: "a@example.com" },
    status: 400,
    type: "invalid_data",
    says: /emails/,
  },
  {
    name: "addresses that are no text",
    ...admin,
    body: { emails: [1, null] },
    status: 400,
    type: "invalid_data",
    says: /emails/,
  },
  {
    name: "1,001 addresses",
    ...admin,
    body: { emails: Array.from({ length: 1_001 }, (_, n) => `p${n}@example.com`) },
    status: 400,
    type: "invalid_data",
    says: /at most 1000/,
  },
  {
    name: "a message of a megabyte",
    ...admin,
    body: { emails: ["a@example.com"], message: "x".repeat(1_048_576) },
    status: 400,
    type: "invalid_data",
    says: /at most 1000 characters/,
  },
  {
    name: "an unknown field",
    ...admin,
    body: { emails: ["a@example.com"], emial: "typo" },
    status: 400,
    type: "invalid_data",
    says: /emial/,
  },
  {
    name: "an unknown sales channel",
    ...admin,
    body: { emails: ["a@example.com"], sales_channel_id: "sc_unknown" },
    status: 400,
    type: "invalid_data",
    says: /sales channel/,
  },
  {
    name: "an unknown group",
    ...admin,
    body: { emails: ["a@example.com"], customer_group_ids: ["cusgroup_unknown"] },
    status: 400,
    type: "invalid_data",
    says: /customer group/,
  },
  {
    name: "an unknown filter",
    ...admin,
    method: "get",
    path: "/admin/invitations?colour=red",
    status: 400,
    type: "invalid_data",
    says: /colour/,
  },
  {
    name: "an unknown status",
    ...admin,
    method: "get",
    path: "/admin/invitations?status[]=gone",
    status: 400,
    type: "invalid_data",
    says: /status/,
  },
  {
    name: "an unknown order",
    ...admin,
    method: "get",
    path: "/admin/invitations?order=hold_id",
    status: 400,
    type: "invalid_data",
    says: /must be one of/,
  },
  {
    name: "a date that is none",
    ...admin,
    method: "get",
    path: "/admin/invitations?created_at[$gte]=yesterday",
    status: 400,
    type: "invalid_data",
    says: /created_at|datetime/,
  },
  {
    name: "too large a page",
    ...admin,
    method: "get",
    path: "/admin/invitations?limit=101",
    status: 400,
    type: "invalid_data",
    says: /between 1 and 100/,
  },
  {
    name: "an unknown id",
    ...admin,
    method: "get",
    path: "/admin/invitations/invt_unknown",
    status: 404,
    type: "not_found",
    says: /no invitation with this id/,
  },
  {
    name: "discarding an unknown id",
    ...admin,
    path: "/admin/invitations/invt_unknown/discard",
    status: 404,
    type: "not_found",
    says: /no invitation with this id/,
  },
  {
    name: "discarding nothing",
    ...admin,
    path: "/admin/invitations/discard",
    body: { ids: [] },
    status: 400,
    type: "invalid_data",
    says: /at least one/,
  },
  {
    name: "101 addresses of a customer",
    ...customer,
    body: { emails: Array.from({ length: 101 }, (_, n) => `p${n}@example.com`) },
    status: 400,
    type: "invalid_data",
    says: /at most 100/,
  },
  {
    name: "another shop's channel",
    ...customer,
    body: { emails: ["a@example.com"], sales_channel_id: "sc_other" },
    status: 400,
    type: "invalid_data",
    says: /publishable key/,
  },
  {
    name: "a message with a link",
    ...customer,
    body: { emails: ["a@example.com"], message: "Look at evil.example.com" },
    status: 400,
    type: "invalid_data",
    says: /leave out links/,
  },
  {
    name: "a message with an address",
    ...customer,
    body: { emails: ["a@example.com"], message: "Write to me＠example．com" },
    status: 400,
    type: "invalid_data",
    says: /leave out links/,
  },
  {
    name: "text that no database can store",
    ...admin,
    body: { emails: ["a@example.com"], message: "NUL \u0000" },
    status: 400,
    type: "invalid_data",
    says: /NUL/,
  },
  { name: "no token", ...preview, body: {}, status: 400, type: "invalid_data", says: /token/ },
  {
    name: "a token that is no text",
    ...preview,
    body: { token: { $ne: "" } },
    status: 400,
    type: "invalid_data",
    says: /token/,
  },
  {
    name: "an unknown token",
    ...preview,
    body: { token: `invt_01JABCDEFGHJKMNPQRSTVWXYZ0.1.${"A".repeat(43)}` },
    status: 404,
    type: "not_found",
    says: /not valid/,
  },
]
