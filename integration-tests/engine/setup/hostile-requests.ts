import {
  hostileBodies,
  hostileEntries,
  hostileWords,
  otherBodies,
  type HostileBody,
} from "./hostile-bodies"
import { hostileFiles, type HostileFile } from "./hostile-files"

/** Who asks. */
export type Asker = "admin" | "customer" | "registering" | "visitor" | "nobody"

/** A request that should be answered at once, whatever the answer is. */
export interface HostileRequest {
  /** Method and path as in the description of the API. */
  route: string
  name: string
  as: Asker
  path: string
  method: string
  body?: string | Buffer | FormData
  headers?: Record<string, string>
}

const MB = 1_048_576
/** What Medusa takes where a route says nothing. */
const USUAL = 100_000

/** What of a route takes text from outside. */
interface Door {
  route: string
  as: Asker
  /** Parameters of the query that take text. */
  query?: string[]
  /** Most bytes of its body. */
  body?: number
  /** Bodies that mean something to it. */
  sensible?: unknown[]
}

const listQuery = ["fields", "q", "order", "email", "status", "created_at", "created_at[$gte]"]
const reportQuery = ["from", "timezone", "interval", "sales_channel_id", "format"]
const entries = hostileEntries(1_000)
const ids = Array.from({ length: 5_000 }, (_, n) => `invt_${String(n).padStart(90, "0")}`)
const filters = Object.fromEntries(
  ["email", "invitee_email", "inviter_id", "invitee_id", "batch_id", "sales_channel_id"].map(
    (name) => [name, entries.slice(0, 100).map((entry) => entry.slice(0, 90))],
  ),
)
const people = Array.from({ length: 1_000 }, (_, n) => `guest-${n}@example.net`)
const settings = Object.fromEntries(
  ["sender_name", "reply_to", "mail_locale", "logo_url", "invitation_url", "postal_address"].map(
    (name) => [name, "x".repeat(15_000)],
  ),
)

/** Every route of the plugin. */
const DOORS: Door[] = [
  { route: "GET /admin/invitations", as: "admin", query: listQuery },
  {
    route: "POST /admin/invitations",
    as: "admin",
    body: 2 * MB,
    sensible: [
      { emails: Array<string>(1_000).fill(`a@${"\uFDFA".repeat(390)}`), send: false },
      { emails: entries, message: "m".repeat(1_000), send: false },
      {
        emails: people,
        message: "m".repeat(1_000),
        metadata: { note: "n".repeat(9_000) },
        send: false,
      },
    ],
  },
  {
    route: "POST /admin/invitations/send",
    as: "admin",
    body: 2 * MB,
    sensible: [{ ids }, { filters, except_ids: ids }],
  },
  {
    route: "POST /admin/invitations/discard",
    as: "admin",
    body: 2 * MB,
    sensible: [{ ids }, { filters, except_ids: ids }],
  },
  { route: "GET /admin/invitations/export", as: "admin", query: listQuery },
  {
    route: "POST /admin/invitations/erase",
    as: "admin",
    body: 2 * MB,
    sensible: [{ email: entries[1] }],
  },
  { route: "GET /admin/invitations/batches", as: "admin", query: ["limit", "offset", "fields"] },
  { route: "GET /admin/invitations/batches/{id}", as: "admin", query: ["fields"] },
  { route: "GET /admin/invitations/batches/{id}/rejected", as: "admin", query: ["fields"] },
  { route: "POST /admin/invitations/batches/{id}/pause", as: "admin", body: USUAL },
  { route: "POST /admin/invitations/batches/{id}/resume", as: "admin", body: USUAL },
  { route: "POST /admin/invitations/batches/{id}/cancel", as: "admin", body: USUAL },
  { route: "GET /admin/invitations/queue", as: "admin", query: ["fields"] },
  { route: "GET /admin/invitations/suppressions", as: "admin", query: ["q", "limit"] },
  {
    route: "POST /admin/invitations/suppressions",
    as: "admin",
    body: 2 * MB,
    sensible: [{ emails: entries }],
  },
  {
    route: "DELETE /admin/invitations/suppressions",
    as: "admin",
    body: 2 * MB,
    query: ["emails"],
    sensible: [{ emails: entries }],
  },
  { route: "GET /admin/invitations/{id}", as: "admin", query: ["fields"] },
  {
    route: "POST /admin/invitations/{id}",
    as: "admin",
    body: 2 * MB,
    query: ["fields"],
    sensible: [{ email: entries[1], message: "m".repeat(1_000) }],
  },
  { route: "POST /admin/invitations/{id}/send", as: "admin", body: USUAL, query: ["fields"] },
  { route: "POST /admin/invitations/{id}/discard", as: "admin", body: USUAL, query: ["fields"] },
  { route: "GET /admin/invitation-settings", as: "admin", query: ["sales_channel_id", "fields"] },
  {
    route: "POST /admin/invitation-settings",
    as: "admin",
    body: USUAL,
    sensible: [settings, { inheritable_group_ids: Array(5_000).fill("g") }],
  },
  {
    route: "GET /admin/invitation-settings/mail-preview",
    as: "admin",
    query: ["sales_channel_id"],
  },
  {
    route: "POST /admin/invitation-settings/test-mail",
    as: "admin",
    body: USUAL,
    query: ["sales_channel_id"],
  },
  ...["general", "customers", "conversion", "summary"].map((name) => ({
    route: `GET /admin/invitation-reports/${name}`,
    as: "admin" as const,
    query: reportQuery,
  })),
  { route: "GET /invitations/unsubscribe", as: "nobody", query: ["token"] },
  { route: "POST /invitations/unsubscribe", as: "nobody", query: ["token"], body: USUAL },
  { route: "GET /store/invitations/settings", as: "visitor", query: ["fields"] },
  {
    route: "POST /store/invitations/preview",
    as: "visitor",
    body: USUAL,
    sensible: [{ token: "x".repeat(90_000) }, { token: entries[1] }],
  },
  {
    route: "POST /store/customers",
    as: "registering",
    body: USUAL,
    sensible: [{ email: "a@b.co", invitation_token: "x".repeat(90_000) }],
  },
  {
    route: "GET /store/customers/me/invitations",
    as: "customer",
    query: ["fields", "order", "status"],
  },
  {
    route: "POST /store/customers/me/invitations",
    as: "customer",
    body: 2 * MB,
    sensible: [
      { emails: entries.slice(0, 100) },
      { emails: ["a@b.co"], message: "x".repeat(2_000_000) },
      ...entries
        .slice(0, 5)
        .map((entry) => ({ emails: ["a@b.co"], message: entry.repeat(3).slice(0, 1_000) })),
    ],
  },
  { route: "POST /store/customers/me/invitations/{id}/resend", as: "customer", body: USUAL },
  { route: "POST /store/customers/me/invitations/{id}/cancel", as: "customer", body: USUAL },
]

const IMPORT = "/admin/invitations/import"

/** Routes that get hostile requests. */
export const HOSTILE_ROUTES: ReadonlySet<string> = new Set([
  ...DOORS.map(({ route }) => route),
  `POST ${IMPORT}`,
])

/**
 * Hostile requests to every route.
 *
 * @param fileBytes how large the files are
 * @param id of an invitation that is there
 */
export function hostileRequests(fileBytes: number, id: string): HostileRequest[] {
  return [
    ...DOORS.flatMap((door) => requestsTo(door, id)),
    ...hostileFiles(fileBytes).map(importOf),
  ]
}

function requestsTo(
  { route, as, query = [], body, sensible = [] }: Door,
  id: string,
): HostileRequest[] {
  const [method = "", template = ""] = route.split(" ")
  const path = template.replace("{id}", id)
  const words = hostileWords(3_000)
  const asked = query.map((name, at) => ({
    name: `the parameter ${name}`,
    path: `${path}?${words
      .slice(at % 3, (at % 3) + 4)
      .map((word) => `${name}=${encodeURIComponent(word.replace(/\p{Cs}/gu, "")).slice(0, 3_000)}`)
      .join("&")}`,
  }))
  const given: HostileBody[] = [
    ...(body ? [...hostileBodies(body), ...otherBodies(body)] : []),
    ...sensible.map((value, at) => ({
      name: `what it takes, ${at + 1}`,
      body: JSON.stringify(value),
      headers: { "content-type": "application/json" },
    })),
  ]
  return [
    ...asked.map((one) => ({ route, as, method, ...one })),
    ...given.map((one) => ({ route, as, method, path, ...one })),
  ]
}

function importOf({ name, file, fileName = "guests.csv" }: HostileFile): HostileRequest {
  const body = new FormData()
  body.append("dry_run", "true")
  body.append("file", new Blob([file]), fileName)
  return {
    route: `POST ${IMPORT}`,
    name: `a file of ${name}`,
    as: "admin",
    method: "POST",
    path: IMPORT,
    body,
  }
}
