import type { BadRequest } from "./bad-requests"

const admin = { as: "admin" } as const
const invalid = { status: 400, type: "invalid_data" } as const

/** Bad input in the query, for every route that takes one. */
export const BAD_QUERIES: BadRequest[] = [
  {
    name: "an unknown filter",
    ...admin,
    method: "get",
    path: "/admin/invitations?colour=red",
    ...invalid,
    says: /colour/,
  },
  {
    name: "an unknown status",
    ...admin,
    method: "get",
    path: "/admin/invitations?status[]=gone",
    ...invalid,
    says: /status\[0\]: must be one of not_sent, sent, accepted/,
  },
  {
    name: "an unknown order",
    ...admin,
    method: "get",
    path: "/admin/invitations?order=hold_id",
    ...invalid,
    says: /must be one of/,
  },
  {
    name: "a date that is none",
    ...admin,
    method: "get",
    path: "/admin/invitations?created_at[$gte]=yesterday",
    ...invalid,
    says: /created_at|datetime/,
  },
  ...["0000-01-01", "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-12:00"].map((moment) => ({
    name: `a moment that no database takes: ${moment}`,
    ...admin,
    method: "get" as const,
    path: `/admin/invitations?created_at[$gte]=${moment}`,
    ...invalid,
    says: /years 1 to 9999/,
  })),
  ...["", "/import", "/send", "/batches/invtbat_1/pause", "/erase", "/suppressions"].map(
    (path) => ({
      name: `a parameter where none is taken: ${path}`,
      as: "admin" as const,
      path: `/admin/invitations${path}?dry_run=true`,
      body: { emails: ["a@example.com"] },
      ...invalid,
      says: /takes no query parameters/,
    }),
  ),
  {
    name: "a parameter where customers have none",
    as: "customer",
    path: "/store/customers/me/invitations?dry_run=true",
    body: { emails: ["a@example.com"] },
    ...invalid,
    says: /takes no query parameters/,
  },
  {
    name: "a number that no invitation has",
    ...admin,
    method: "get",
    path: "/admin/invitations?display_id=0",
    ...invalid,
    says: /display_id: must be at least 1$/,
  },
  {
    name: "too large a page",
    ...admin,
    method: "get",
    path: "/admin/invitations?limit=101",
    ...invalid,
    says: /between 1 and 100/,
  },
  {
    name: "taking more off the list than a query holds",
    ...admin,
    method: "delete",
    path: `/admin/invitations/suppressions?${"emails=a@example.com&".repeat(101)}`,
    ...invalid,
    says: /emails/,
  },
  {
    name: "an unknown filter of suppressed addresses",
    ...admin,
    method: "get",
    path: "/admin/invitations/suppressions?reason=bounced",
    ...invalid,
    says: /reason/,
  },
]
