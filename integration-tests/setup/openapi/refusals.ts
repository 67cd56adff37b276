/** What a call of an operation is made of. */
export interface Call {
  id?: string
  body?: unknown
  query?: string
}

/** Who calls: nobody, somebody with a publishable key, an admin, or a customer. */
export type Who = "nobody" | "key" | "admin" | "customer"

const ADMIN = [
  "GET /admin/invitations",
  "POST /admin/invitations",
  "POST /admin/invitations/send",
  "POST /admin/invitations/discard",
  "POST /admin/invitations/erase",
  "POST /admin/invitations/import",
  "GET /admin/invitations/export",
  "GET /admin/invitations/batches",
  "GET /admin/invitations/batches/{id}",
  "GET /admin/invitations/batches/{id}/rejected",
  "POST /admin/invitations/batches/{id}/pause",
  "POST /admin/invitations/batches/{id}/resume",
  "POST /admin/invitations/batches/{id}/cancel",
  "GET /admin/invitations/queue",
  "GET /admin/invitations/suppressions",
  "POST /admin/invitations/suppressions",
  "DELETE /admin/invitations/suppressions",
  "GET /admin/invitations/{id}",
  "POST /admin/invitations/{id}",
  "POST /admin/invitations/{id}/send",
  "POST /admin/invitations/{id}/discard",
  "GET /admin/invitation-reports/general",
  "GET /admin/invitation-reports/customers",
  "GET /admin/invitation-reports/conversion",
  "GET /admin/invitation-reports/summary",
  "GET /admin/invitation-settings",
  "POST /admin/invitation-settings",
  "GET /admin/invitation-settings/mail-preview",
  "POST /admin/invitation-settings/test-mail",
]

/** The route of a customer's own invitations. */
export const OWN = "/store/customers/me/invitations"

/** What customers do. */
export const CUSTOMER = [
  `GET ${OWN}`,
  `POST ${OWN}`,
  `POST ${OWN}/{id}/resend`,
  `POST ${OWN}/{id}/cancel`,
]

const id = "invt_unknown"
const query = "colour=red"
const token = "nonsense"

/** Calls that are refused whatever the shop holds: operation, who calls, status, and the call. */
export const REFUSALS: [name: string, who: Who, status: number, call: Call][] = [
  ...ADMIN.map((name): [string, Who, number, Call] => [name, "nobody", 401, { id }]),
  ...CUSTOMER.map((name): [string, Who, number, Call] => [name, "key", 401, { id }]),
  ["GET /admin/invitations", "admin", 400, { query }],
  ["GET /admin/invitations/export", "admin", 400, { query }],
  ["POST /admin/invitations", "admin", 400, { body: { emails: [] } }],
  ["POST /admin/invitations/send", "admin", 400, { body: { ids: [] } }],
  ["POST /admin/invitations/discard", "admin", 400, { body: { ids: [id], filters: {} } }],
  ["POST /admin/invitations/import", "admin", 400, { body: {} }],
  ["POST /admin/invitations/erase", "admin", 400, { body: { email: "nobody" } }],
  ["GET /admin/invitations/batches", "admin", 400, { query }],
  ["GET /admin/invitations/batches/{id}", "admin", 404, { id }],
  ["GET /admin/invitations/batches/{id}/rejected", "admin", 404, { id }],
  ["POST /admin/invitations/batches/{id}/pause", "admin", 404, { id }],
  ["POST /admin/invitations/batches/{id}/resume", "admin", 404, { id }],
  ["POST /admin/invitations/batches/{id}/cancel", "admin", 404, { id }],
  ["GET /admin/invitations/{id}", "admin", 404, { id }],
  ["POST /admin/invitations/{id}", "admin", 404, { id, body: { message: "Hi" } }],
  ["POST /admin/invitations/{id}", "admin", 400, { id, body: { colour: "red" } }],
  ["POST /admin/invitations/{id}/send", "admin", 404, { id }],
  ["POST /admin/invitations/{id}/discard", "admin", 404, { id }],
  ["GET /admin/invitation-reports/general", "admin", 400, { query: "from=2026-02-30" }],
  ["GET /admin/invitation-reports/customers", "admin", 400, { query: "order=colour" }],
  ["GET /admin/invitation-reports/conversion", "admin", 400, { query }],
  ["GET /admin/invitation-reports/summary", "admin", 400, { query: "timezone=Mars/Olympus" }],
  ["GET /admin/invitation-settings", "admin", 400, { query: "sales_channel_id=sc_unknown" }],
  ["POST /admin/invitation-settings", "admin", 400, { body: { max_per_send: 0 } }],
  ["GET /admin/invitation-settings/mail-preview", "admin", 400, { query }],
  ["POST /admin/invitation-settings/test-mail", "admin", 400, { query }],
  ["GET /admin/invitations/suppressions", "admin", 400, { query }],
  ["POST /admin/invitations/suppressions", "admin", 400, { body: { emails: [] } }],
  ["DELETE /admin/invitations/suppressions", "admin", 400, {}],
  ["GET /invitations/unsubscribe", "nobody", 400, {}],
  ["GET /invitations/unsubscribe", "nobody", 404, { query: `token=${token}` }],
  ["POST /invitations/unsubscribe", "nobody", 400, {}],
  ["POST /invitations/unsubscribe", "nobody", 404, { query: `token=${token}` }],
  ["GET /store/invitations/settings", "nobody", 400, {}],
  ["POST /store/invitations/preview", "key", 400, { body: { tokens: token } }],
  ["POST /store/invitations/preview", "key", 404, { body: { token } }],
  ["POST /store/customers", "key", 401, { body: { email: "a@example.com" } }],
  [`GET ${OWN}`, "customer", 400, { query: "status=gone" }],
  [`POST ${OWN}`, "customer", 400, { body: { emails: [] } }],
  [`POST ${OWN}/{id}/resend`, "customer", 404, { id }],
  [`POST ${OWN}/{id}/cancel`, "customer", 404, { id }],
]
