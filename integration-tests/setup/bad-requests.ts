/** A request that must be refused, and how. */
export interface BadRequest {
  name: string
  as: "admin" | "customer" | "key"
  method?: "get" | "post" | "delete"
  path: string
  body?: unknown
  status: number
  type: string
  says: RegExp
}

const admin = { as: "admin", path: "/admin/invitations" } as const
const customer = { as: "customer", path: "/store/customers/me/invitations" } as const
const suppressions = { as: "admin", path: "/admin/invitations/suppressions" } as const
const preview = { as: "key", path: "/store/invitations/preview" } as const
const invalid = { status: 400, type: "invalid_data" } as const

/** Bad input of every kind, for every route that takes a body or an id. */
export const BAD_REQUESTS: BadRequest[] = [
  { name: "no body", ...admin, ...invalid, says: /emails/ },
  { name: "no addresses", ...admin, body: { emails: [] }, ...invalid, says: /at least one/ },
  {
    name: "addresses that are no list",
    ...admin,
    body: { emails: "a@example.com" },
    ...invalid,
    says: /emails: must be a list$/,
  },
  {
    name: "addresses that are no text",
    ...admin,
    body: { emails: [1, null] },
    ...invalid,
    says: /emails/,
  },
  {
    name: "1,001 addresses",
    ...admin,
    body: { emails: Array.from({ length: 1_001 }, (_, n) => `p${n}@example.com`) },
    ...invalid,
    says: /at most 1000/,
  },
  {
    name: "a message of a megabyte",
    ...admin,
    body: { emails: ["a@example.com"], message: "x".repeat(1_048_576) },
    ...invalid,
    says: /at most 1000 characters/,
  },
  {
    name: "an unknown field",
    ...admin,
    body: { emails: ["a@example.com"], emial: "typo" },
    ...invalid,
    says: /emial/,
  },
  {
    name: "an unknown sales channel",
    ...admin,
    body: { emails: ["a@example.com"], sales_channel_id: "sc_unknown" },
    ...invalid,
    says: /sales channel/,
  },
  {
    name: "an unknown group",
    ...admin,
    body: { emails: ["a@example.com"], customer_group_ids: ["cusgroup_unknown"] },
    ...invalid,
    says: /customer group/,
  },
  {
    name: "such a moment in a selection",
    ...admin,
    path: "/admin/invitations/discard",
    body: { filters: { sent_at: { $lt: "0000-01-01" } } },
    ...invalid,
    says: /years 1 to 9999/,
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
    ...invalid,
    says: /at least one/,
  },
  {
    name: "101 addresses of a customer",
    ...customer,
    body: { emails: Array.from({ length: 101 }, (_, n) => `p${n}@example.com`) },
    ...invalid,
    says: /at most 100/,
  },
  {
    name: "another shop's channel",
    ...customer,
    body: { emails: ["a@example.com"], sales_channel_id: "sc_other" },
    ...invalid,
    says: /publishable key/,
  },
  {
    name: "a message with a link",
    ...customer,
    body: { emails: ["a@example.com"], message: "Look at evil.example.com" },
    ...invalid,
    says: /leave out links/,
  },
  {
    name: "a message with an address",
    ...customer,
    body: { emails: ["a@example.com"], message: "Write to me＠example．com" },
    ...invalid,
    says: /leave out links/,
  },
  {
    name: "text that no database can store",
    ...admin,
    body: { emails: ["a@example.com"], message: "NUL \u0000" },
    ...invalid,
    says: /NUL/,
  },
  {
    name: "free data that is too long",
    ...admin,
    body: { emails: ["a@example.com"], metadata: { note: "x".repeat(10_000) } },
    ...invalid,
    says: /metadata: at most 10000 characters/,
  },
  {
    name: "free data that is too long for a correction",
    ...admin,
    path: "/admin/invitations/invt_unknown",
    body: { metadata: { note: "x".repeat(10_000) } },
    ...invalid,
    says: /metadata: at most 10000 characters/,
  },
  {
    name: "forgetting nobody",
    ...admin,
    path: "/admin/invitations/erase",
    body: {},
    ...invalid,
    says: /email/,
  },
  {
    name: "forgetting what is no address",
    ...admin,
    path: "/admin/invitations/erase",
    body: { email: "a@example.com, b@example.com" },
    ...invalid,
    says: /not an e-mail address/,
  },
  {
    name: "forgetting several addresses at once",
    ...admin,
    path: "/admin/invitations/erase",
    body: { email: ["a@example.com"] },
    ...invalid,
    says: /email/,
  },
  {
    name: "suppressing nothing",
    ...suppressions,
    body: { emails: [] },
    ...invalid,
    says: /at least one/,
  },
  {
    name: "suppressing 1,001 addresses",
    ...suppressions,
    body: { emails: Array.from({ length: 1_001 }, (_, n) => `p${n}@example.com`) },
    ...invalid,
    says: /at most 1000/,
  },
  {
    name: "suppressing for a reason of one's own",
    ...suppressions,
    body: { emails: ["a@example.com"], reason: "rude" },
    ...invalid,
    says: /reason/,
  },
  {
    name: "taking nothing off the list",
    ...suppressions,
    method: "delete",
    ...invalid,
    says: /at least one/,
  },
  ...[{}, { token: { $ne: "" } }].map((body) => ({
    name: `no token in ${JSON.stringify(body)}`,
    ...preview,
    body,
    status: 404,
    type: "not_found",
    says: /not valid/,
  })),
  {
    name: "an unknown field beside",
    ...preview,
    body: { tokens: "x" },
    ...invalid,
    says: /tokens/,
  },
  {
    name: "an unknown token",
    ...preview,
    body: { token: `invt_01JABCDEFGHJKMNPQRSTVWXYZ0.1.${"A".repeat(43)}` },
    status: 404,
    type: "not_found",
    says: /not valid/,
  },
  {
    name: "a token of any length",
    ...preview,
    body: { token: "x".repeat(50_000) },
    status: 404,
    type: "not_found",
    says: /not valid/,
  },
]
