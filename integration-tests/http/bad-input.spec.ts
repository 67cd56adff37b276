import { ANY_STATUS } from "../setup/api"
import type { Headers } from "../setup/actors"
import { Invitations, type ListView, type RefusalView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

interface Case {
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

const CASES: Case[] = [
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

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let headers: Record<Case["as"], Headers>

    beforeAll(async () => {
      headers = {
        admin: await shop.actors.createAdmin(),
        customer: (await shop.actors.createCustomer()).headers,
        key: await shop.actors.createPublishableKey(),
      }
    })

    it.each(CASES)(
      "refuses $name with a sentence that helps, and changes nothing",
      async (given) => {
        const config = { headers: headers[given.as], ...ANY_STATUS }
        const answer =
          given.method === "get"
            ? await shop.api.get<RefusalView>(given.path, config)
            : await shop.api.post<RefusalView>(given.path, given.body, config)
        expect(answer.status).toBe(given.status)
        expect(answer.data.type).toBe(given.type)
        expect(answer.data.message).toMatch(given.says)
        const { data } = await shop.api.get<ListView>("/admin/invitations", {
          headers: headers.admin,
        })
        expect(data.count).toBe(0)
      },
    )

    it("shows customers nothing beyond the documented fields, whatever they ask for", async () => {
      await invitations.inviteAsCustomer(headers.customer, ["friend@example.com"])
      const { data } = await shop.api.get<ListView>(
        "/store/customers/me/invitations?fields=id,hold_id,token_generation,*inviter,*invitee",
        { headers: headers.customer },
      )
      expect(data.invitations).toHaveLength(1)
      expect(JSON.stringify(data)).not.toMatch(/hold|token|inviter|invitee/)
    })

    it("asks who is there before it says anything else", async () => {
      const key = headers.key
      const nobody = await shop.api.get("/admin/invitations", ANY_STATUS)
      expect(nobody.status).toBe(401)
      const anonymous = await shop.api.get("/store/customers/me/invitations", {
        headers: key,
        ...ANY_STATUS,
      })
      expect(anonymous.status).toBe(401)
      const keyless = await shop.api.post("/store/invitations/preview", { token: "x" }, ANY_STATUS)
      expect(keyless.status).toBe(400)
    })

    it("refuses a bad token at registration even while registration is open", async () => {
      for (const token of ["nonsense", "x".repeat(300), "a.1.b"]) {
        const email = `reg-${token.length}@example.com`
        const { status, data } = await invitations.register(headers.key, email, token)
        expect([status, data.type, data.reason]).toEqual([403, "forbidden", "invalid"])
      }
      const identity = await shop.actors.registerIdentity("typed@example.com")
      const typed = await invitations.openAccount(headers.key, identity, {
        email: "typed@example.com",
        invitation_token: { $ne: null },
      })
      expect([typed.status, typed.data.reason]).toEqual([403, "invalid"])
    })
  },
})
