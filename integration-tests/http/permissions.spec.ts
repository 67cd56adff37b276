import { ANY_STATUS } from "../setup/api"
import type { Headers } from "../setup/actors"
import { Invitations, type InvitationView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

const WHO = ["anonymous", "customer", "other", "admin"] as const
type Who = (typeof WHO)[number]

interface Route {
  method: "get" | "post" | "delete"
  path: (id: string) => string
  body?: Record<string, unknown>
  /** Expected status by who asks. */
  allows: Record<Who, number>
}

const ADMINS_ONLY: Record<Who, number> = { anonymous: 401, customer: 401, other: 401, admin: 200 }
const INVITER_ONLY: Record<Who, number> = { anonymous: 401, customer: 200, other: 404, admin: 401 }
const CUSTOMERS: Record<Who, number> = { anonymous: 401, customer: 200, other: 200, admin: 401 }
const ANYBODY: Record<Who, number> = { anonymous: 200, customer: 200, other: 200, admin: 200 }

const own = "/store/customers/me/invitations"
const fixed = (path: string) => () => path

const ROUTES: Record<string, Route> = {
  "GET /admin/invitations": {
    method: "get",
    path: fixed("/admin/invitations"),
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitations": {
    method: "post",
    path: fixed("/admin/invitations"),
    body: { emails: ["new@example.com"], send: false },
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitations/send": {
    method: "post",
    path: fixed("/admin/invitations/send"),
    body: { ids: ["invt_x"] },
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitations/discard": {
    method: "post",
    path: fixed("/admin/invitations/discard"),
    body: { ids: ["invt_x"] },
    allows: ADMINS_ONLY,
  },
  "GET /admin/invitations/export": {
    method: "get",
    path: fixed("/admin/invitations/export"),
    allows: ADMINS_ONLY,
  },
  "GET /admin/invitations/batches/:id/rejected": {
    method: "get",
    path: fixed("/admin/invitations/batches/invtbat_unknown/rejected"),
    allows: { ...ADMINS_ONLY, admin: 404 },
  },
  "POST /admin/invitations/import": {
    method: "post",
    path: fixed("/admin/invitations/import"),
    body: { file: "no form" },
    allows: { ...ADMINS_ONLY, admin: 400 },
  },
  "POST /admin/invitations/erase": {
    method: "post",
    path: fixed("/admin/invitations/erase"),
    body: { email: "somebody@example.com" },
    allows: ADMINS_ONLY,
  },
  "GET /admin/invitations/:id": {
    method: "get",
    path: (id) => `/admin/invitations/${id}`,
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitations/:id": {
    method: "post",
    path: (id) => `/admin/invitations/${id}`,
    body: { metadata: { seen: true } },
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitations/:id/send": {
    method: "post",
    path: (id) => `/admin/invitations/${id}/send`,
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitations/:id/discard": {
    method: "post",
    path: (id) => `/admin/invitations/${id}/discard`,
    allows: ADMINS_ONLY,
  },
  "GET /admin/invitations/suppressions": {
    method: "get",
    path: fixed("/admin/invitations/suppressions"),
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitations/suppressions": {
    method: "post",
    path: fixed("/admin/invitations/suppressions"),
    body: { emails: ["blocked@example.com"] },
    allows: ADMINS_ONLY,
  },
  "DELETE /admin/invitations/suppressions": {
    method: "delete",
    path: fixed("/admin/invitations/suppressions?emails=blocked@example.com"),
    allows: ADMINS_ONLY,
  },
  "GET /admin/invitation-reports/customers": {
    method: "get",
    path: fixed("/admin/invitation-reports/customers"),
    allows: ADMINS_ONLY,
  },
  "GET /admin/invitation-settings": {
    method: "get",
    path: fixed("/admin/invitation-settings"),
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitation-settings": {
    method: "post",
    path: fixed("/admin/invitation-settings"),
    body: { max_per_send: 9 },
    allows: ADMINS_ONLY,
  },
  "GET /admin/invitation-settings/mail-preview": {
    method: "get",
    path: fixed("/admin/invitation-settings/mail-preview"),
    allows: ADMINS_ONLY,
  },
  "POST /admin/invitation-settings/test-mail": {
    method: "post",
    path: fixed("/admin/invitation-settings/test-mail"),
    allows: ADMINS_ONLY,
  },
  [`GET ${own}`]: { method: "get", path: fixed(own), allows: CUSTOMERS },
  [`POST ${own}`]: {
    method: "post",
    path: fixed(own),
    body: { emails: ["another@example.com"] },
    allows: CUSTOMERS,
  },
  [`POST ${own}/:id/resend`]: {
    method: "post",
    path: (id) => `${own}/${id}/resend`,
    allows: INVITER_ONLY,
  },
  [`POST ${own}/:id/cancel`]: {
    method: "post",
    path: (id) => `${own}/${id}/cancel`,
    allows: INVITER_ONLY,
  },
  "GET /store/invitations/settings": {
    method: "get",
    path: fixed("/store/invitations/settings"),
    allows: ANYBODY,
  },
}

/** Whoever is refused comes first, so that what the others do is no excuse. */
const CASES = Object.entries(ROUTES).map(([name, route]) => ({
  name,
  route,
  whos: [...WHO].sort((one, next) => route.allows[next] - route.allows[one]),
}))

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let headers: Record<Who, Headers>
    let id: string
    let before: InvitationView

    beforeAll(async () => {
      const admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      const inviter = await shop.actors.createCustomer(undefined, key)
      const other = await shop.actors.createCustomer(undefined, key)
      headers = {
        anonymous: key,
        customer: inviter.headers,
        other: other.headers,
        // An admin's token under /store is nobody's there, but needs a key to get that far.
        admin: { ...key, ...admin },
      }
      const { data } = await invitations.inviteAsCustomer(inviter.headers, ["friend@example.com"])
      id = data.results[0]?.invitation?.id ?? ""
      before = await invitations.detailWhen(admin, id, (it) => it.status === "sent")
    })

    it.each(CASES)("$name", async ({ route, whos }) => {
      for (const who of whos) {
        await ask(route, who)
      }
    })

    async function ask(route: Route, who: Who): Promise<void> {
      const config = { headers: headers[who], ...ANY_STATUS }
      const answer =
        route.method !== "post"
          ? await shop.api[route.method](route.path(id), config)
          : await shop.api.post(route.path(id), route.body ?? {}, config)
      expect([who, answer.status]).toEqual([who, route.allows[who]])
      if (answer.status >= 400) {
        expect(JSON.stringify(answer.data)).not.toMatch(/friend@example\.com/)
        const { deliveries, status, history } = await invitations.detail(headers.admin, id)
        expect({ deliveries, status, history }).toEqual({
          deliveries: before.deliveries,
          status: before.status,
          history: before.history,
        })
      }
      if (who === "other" && answer.status === 200) {
        expect(JSON.stringify(answer.data)).not.toMatch(/friend@example\.com/)
      }
    }
  },
})
