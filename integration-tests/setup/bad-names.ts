import type { BadRequest } from "./bad-requests"

const refused = { status: 400, type: "invalid_data" } as const
const UNSAFE_FIELDS = [
  "id,__proto__.x",
  "constructor.prototype.x",
  "invitee.__proto__.z",
  "*__proto__",
]

/** Routes that take `fields`, or any other parameter. */
const QUERIES = [
  { as: "admin", method: "get", path: "/admin/invitations" },
  { as: "admin", method: "get", path: "/admin/invitations/export" },
  { as: "admin", method: "get", path: "/admin/invitations/batches" },
  { as: "admin", method: "get", path: "/admin/invitations/suppressions" },
  { as: "admin", method: "get", path: "/admin/invitations/invt_unknown" },
  { as: "admin", path: "/admin/invitations/invt_unknown" },
  { as: "admin", path: "/admin/invitations/invt_unknown/send" },
  { as: "admin", path: "/admin/invitations/invt_unknown/discard" },
  { as: "admin", method: "get", path: "/admin/invitation-reports/customers" },
  { as: "admin", method: "get", path: "/admin/invitation-settings" },
  { as: "customer", method: "get", path: "/store/customers/me/invitations" },
] as const

/** Texts of JSON: a client that makes JSON of an object leaves such names out. */
const TEXTS = [
  '{"emails":["a@example.com"],"__proto__":{"x":1}}',
  '{"emails":["a@example.com"],"metadata":{"constructor":{"prototype":{"x":1}}}}',
  '{"emails":["a@example.com"],"metadata":{"a":{"__proto__":{"x":1}}}}',
  '{"emails":["a@example.com"],"metadata":{"a.__proto__.x":1}}',
]

const BODIES = [
  { as: "admin", path: "/admin/invitations" },
  { as: "customer", path: "/store/customers/me/invitations" },
] as const

/** Names that reach the prototype of every object, and bodies that only take time. */
export const BAD_NAMES: BadRequest[] = [
  ...QUERIES.flatMap(({ path, ...route }) =>
    UNSAFE_FIELDS.map((fields) => ({
      name: `fields=${fields}`,
      ...route,
      path: `${path}?fields=${encodeURIComponent(fields)}`,
      ...(route.as === "admin" && !("method" in route) ? { body: {} } : {}),
      ...refused,
      says: /name of a field is not allowed/,
    })),
  ),
  {
    name: "a parameter that reaches a prototype",
    as: "admin",
    method: "get",
    path: "/admin/invitations?__proto__.x=1",
    ...refused,
    says: /name of a field is not allowed/,
  },
  ...BODIES.flatMap((route) => [
    ...TEXTS.map((text) => ({
      name: text,
      ...route,
      body: text,
      ...refused,
      says: /name of a field is not allowed|Unrecognized fields: 'metadata'/,
    })),
    {
      name: "more values than any request has",
      ...route,
      body: `{"emails":[${"1,".repeat(40_000)}1]}`,
      ...refused,
      says: /too many values/,
    },
    {
      name: "brackets in brackets",
      ...route,
      body: "[".repeat(5_000) + "]".repeat(5_000),
      ...refused,
      says: /nested too deeply/,
    },
    {
      name: "what is no JSON",
      ...route,
      // As bytes: of a text that is no JSON, axios makes JSON.
      body: Buffer.from('{"emails'),
      ...refused,
      says: /not valid JSON/,
    },
    {
      name: "many unknown fields, of which some are named",
      ...route,
      body: Object.fromEntries(
        Array.from({ length: 1_000 }, (_, n) => [`field-${n}-${"x".repeat(100)}`, 1]),
      ),
      ...refused,
      says: /^.{0,600}…'/,
    },
  ]),
]
