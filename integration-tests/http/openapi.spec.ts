import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type {
  AdminInvitationDetail,
  AdminInvitationList,
  AdminInvitationResults,
  StoreInvitationList,
  StoreInvitationResults,
} from "../../src/types"
import type { Headers, TestCustomer } from "../setup/actors"
import { ANY_STATUS, type ApiResponse } from "../setup/api"
import { Invitations, tokenOf, type RefusalView } from "../setup/invitations"
import { OpenApiDocument, queryString } from "../setup/openapi"
import { shopSuite } from "../setup/shop-runner"

const document = new OpenApiDocument()

interface Call {
  id?: string
  body?: unknown
  query?: string
}

type Who = "nobody" | "key" | "admin" | "customer"

const ADMIN = [
  "GET /admin/invitations",
  "POST /admin/invitations",
  "POST /admin/invitations/send",
  "POST /admin/invitations/discard",
  "GET /admin/invitations/{id}",
  "POST /admin/invitations/{id}",
  "POST /admin/invitations/{id}/send",
  "POST /admin/invitations/{id}/discard",
  "GET /admin/invitation-settings",
  "POST /admin/invitation-settings",
  "GET /admin/invitation-settings/mail-preview",
  "POST /admin/invitation-settings/test-mail",
]
const OWN = "/store/customers/me/invitations"
const CUSTOMER = [`GET ${OWN}`, `POST ${OWN}`, `POST ${OWN}/{id}/resend`, `POST ${OWN}/{id}/cancel`]

const id = "invt_unknown"
const query = "colour=red"
const token = "nonsense"

const REFUSALS: [name: string, who: Who, status: number, call?: Call][] = [
  ...ADMIN.map((name): [string, Who, number, Call] => [name, "nobody", 401, { id }]),
  ...CUSTOMER.map((name): [string, Who, number, Call] => [name, "key", 401, { id }]),
  ["GET /admin/invitations", "admin", 400, { query }],
  ["POST /admin/invitations", "admin", 400, { body: { emails: [] } }],
  ["POST /admin/invitations/send", "admin", 400, { body: { ids: [] } }],
  ["POST /admin/invitations/discard", "admin", 400, { body: {} }],
  ["GET /admin/invitations/{id}", "admin", 404, { id }],
  ["POST /admin/invitations/{id}", "admin", 404, { id, body: { message: "Hi" } }],
  ["POST /admin/invitations/{id}", "admin", 400, { id, body: { colour: "red" } }],
  ["POST /admin/invitations/{id}/send", "admin", 404, { id }],
  ["POST /admin/invitations/{id}/discard", "admin", 404, { id }],
  ["GET /admin/invitation-settings", "admin", 400, { query: "sales_channel_id=sc_unknown" }],
  ["POST /admin/invitation-settings", "admin", 400, { body: { max_per_send: 0 } }],
  ["GET /admin/invitation-settings/mail-preview", "admin", 400, { query }],
  ["POST /admin/invitation-settings/test-mail", "admin", 400, { query }],
  ["GET /store/invitations/settings", "nobody", 400],
  ["POST /store/invitations/preview", "key", 400, { body: {} }],
  ["POST /store/invitations/preview", "key", 404, { body: { token } }],
  ["POST /store/customers", "key", 401, { body: { email: "a@example.com" } }],
  [`GET ${OWN}`, "customer", 400, { query: "status=gone" }],
  [`POST ${OWN}`, "customer", 400, { body: { emails: [] } }],
  [`POST ${OWN}/{id}/resend`, "customer", 404, { id }],
  [`POST ${OWN}/{id}/cancel`, "customer", 404, { id }],
]

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers
    let customer: TestCustomer
    let who: Record<Who, Headers>

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
      customer = await shop.actors.createCustomer("carla@example.com", key)
      who = { nobody: {}, key, admin, customer: customer.headers }
    })

    /** Calls an operation, expects a status, and compares the answer with the document. */
    const call = async <T>(
      name: string,
      headers: Headers,
      status: number,
      { id, body, query }: Call = {},
    ): Promise<T> => {
      const [method, route = ""] = name.split(" ")
      const url = `${route.replace("{id}", id ?? "")}${query ? `?${query}` : ""}`
      const config = { headers, ...ANY_STATUS }
      const answer: ApiResponse<T> =
        method === "GET"
          ? await shop.api.get<T>(url, config)
          : await shop.api.post<T>(url, body ?? {}, config)
      document.check(name, answer)
      expect([name, answer.status, answer.data]).toEqual([name, status, expect.anything()])
      if (status === 200 && body !== undefined) {
        document.checkBody(name, body)
      }
      return answer.data
    }

    it.each(REFUSALS)("%s by %s: %i", async (name, as, status, given) => {
      await call(name, who[as], status, given)
    })

    it("describes the life of an invitation by staff", async () => {
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      const group = await customers.createCustomerGroups({ name: "Private Sale" })
      const body = {
        emails: ["Vera Berg <vera@example.com>", "no address", "carla@example.com"],
        message: "Come in",
        customer_group_ids: [group.id],
        send: false,
        metadata: { campaign: "spring" },
      }
      const made = await call<AdminInvitationResults>("POST /admin/invitations", admin, 200, {
        body,
      })
      expect(made.results.map(({ outcome }) => outcome)).toEqual([
        "created",
        "invalid_email",
        "existing_customer",
      ])
      const id = made.results[0]?.invitation?.id ?? ""
      const one = { id }
      await call("GET /admin/invitations/{id}", admin, 200, one)
      await call("POST /admin/invitations/{id}", admin, 200, {
        id,
        body: { email: "vera.berg@example.com", message: null, metadata: null },
      })
      await call("POST /admin/invitations/{id}/send", admin, 200, one)
      await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
      await call("POST /admin/invitations/{id}", admin, 400, { id, body: { message: "late" } })
      await call("POST /admin/invitations/{id}/discard", admin, 200, one)
      await call("POST /admin/invitations/{id}/discard", admin, 400, one)
      await call("POST /admin/invitations/send", admin, 200, { body: { ids: [id] } })
      await shop.inbox.waitFor(2)
      await call("POST /admin/invitations/discard", admin, 200, { body: { ids: [id] } })
      await shop.inbox.mailTo("vera.berg@example.com")
    })

    it("describes lists with everything in them", async () => {
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      const group = await customers.createCustomerGroups({ name: "Gone" })
      const gone = await shop.actors.createCustomer("gone@example.com", key)
      const body = { customer_group_ids: [group.id] }
      const accepted = await invitations.inviteAndReceive(admin, "new@example.com", body)
      await call("POST /store/customers", await withIdentity("new@example.com"), 200, {
        body: { email: "new@example.com", invitation_token: accepted.token },
      })
      await call("POST /admin/invitations/{id}/send", admin, 400, { id: accepted.id })
      await invitations.inviteAsCustomer(gone.headers, ["friend@example.com"])
      await customers.deleteCustomerGroups([group.id])
      await shop.api.delete(`/admin/customers/${gone.id}`, { headers: admin })

      const list = await call<AdminInvitationList>("GET /admin/invitations", admin, 200)
      expect(list.invitations.map((it) => it.inviter?.deleted)).toEqual([true, undefined])
      const detail = await call<{ invitation: AdminInvitationDetail }>(
        "GET /admin/invitations/{id}",
        admin,
        200,
        { id: accepted.id },
      )
      expect(detail.invitation.customer_groups).toEqual([])
      for (const parameter of document.query("GET /admin/invitations")) {
        await call("GET /admin/invitations", admin, 200, { query: exampleOf(parameter) })
      }
    })

    it("describes settings and the mail made by them", async () => {
      const channel = await shop.actors.createSalesChannel()
      await call("GET /admin/invitation-settings", admin, 200)
      await call("POST /admin/invitation-settings", admin, 200, {
        query: `sales_channel_id=${channel}`,
        body: { max_per_send: 3, expires_after_days: 0 },
      })
      await call("GET /admin/invitation-settings/mail-preview", admin, 200)
      await call("POST /admin/invitation-settings/test-mail", admin, 200)
      await call("GET /store/invitations/settings", key, 200)
    })

    it("describes what customers do", async () => {
      const { headers } = customer
      const emails = ["friend@example.com", "nonsense", ...[1, 2].map((n) => `f${n}@example.com`)]
      const body = { emails, message: "Hi" }
      const made = await call<StoreInvitationResults>(`POST ${OWN}`, headers, 200, { body })
      const id = made.results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
      const list = await call<StoreInvitationList>(`GET ${OWN}`, headers, 200)
      expect(list.count).toBe(3)
      for (const parameter of document.query(`GET ${OWN}`)) {
        await call(`GET ${OWN}`, headers, 200, { query: exampleOf(parameter) })
      }
      const mail = await shop.inbox.mailTo("friend@example.com")
      const token = tokenOf(mail)
      await call("POST /store/invitations/preview", key, 200, { body: { token } })

      await call(`POST ${OWN}/{id}/resend`, headers, 200, { id })
      await call(`POST ${OWN}/{id}/resend`, headers, 400, { id })
      await call(`POST ${OWN}/{id}/cancel`, headers, 200, { id })
      await call(`POST ${OWN}/{id}/cancel`, headers, 400, { id })

      await call(`POST ${OWN}`, headers, 200, { body: { emails: ["f3@example.com"] } })
      await call(`POST ${OWN}`, headers, 429, { body: { emails: ["f4@example.com"] } })
      const other = made.results[2]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, other, ({ status }) => status === "sent")
      await call(`POST ${OWN}/{id}/resend`, headers, 429, { id: other })

      await invitations.configure(admin, { storefront_enabled: false })
      for (const name of CUSTOMER) {
        await call(name, headers, 404, { id, body: { emails: ["f5@example.com"] } })
      }
    })

    it("describes what the gate answers", async () => {
      const name = "POST /store/customers"
      const body = { email: "guest@example.com" }
      const guest = await withIdentity(body.email)
      await call(name, guest, 400, { body: { ...body, colour: "red" } })
      await invitations.configure(admin, { registration: "invitation_only" })
      const refusal = await call<RefusalView>(name, guest, 403, { body })
      expect(refusal.reason).toBe("invitation_required")
      const { token } = await invitations.inviteAndReceive(admin, body.email)
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      await customers.createCustomers({ ...body, has_account: true })
      await call(name, { ...guest, "x-invitation-token": token }, 422, { body })

      const knex: Knex = shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.raw("alter table customer_invitation_setting rename to away")
      try {
        await call(name, guest, 503, { body })
      } finally {
        await knex.raw("alter table away rename to customer_invitation_setting")
      }
    })

    it("SCRATCH verification", async () => {
      const container = shop.getContainer()
      const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      config.projectConfig.http.authVerificationsPerActor = {
        customer: [{ entity_type: "email", auth_provider: "emailpass" }],
      }
      const out: unknown[] = []
      try {
        const email = "Vera@Example.com"
        const { token } = await invitations.inviteAndReceive(admin, email).catch(async () => {
          const mail = await shop.inbox.mailTo("Vera@example.com")
          return { token: tokenOf(mail) }
        })
        const registerToken = await shop.actors.registerIdentity(email)
        const opened = await invitations.openAccount(key, registerToken, { email }, token)
        out.push(["opened", opened.status])
        const login = async () =>
          (await shop.api.post<Record<string, unknown>>("/auth/customer/emailpass", {
            email,
            password: "a-Password-for-tests-1",
          }, ANY_STATUS)).data
        const before = await login()
        out.push(["before", Object.keys(before), before["verification_required"], before["verification"]])
        const auth = container.resolve(Modules.AUTH)
        const [provider] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
        const asked = {
          auth_identity_id: provider?.auth_identity_id ?? "",
          entity_id: provider?.entity_id ?? "",
          entity_type: "email",
          code_provider: "token",
        }
        const requested = await auth.requestAuthVerification(asked)
        out.push(["requested", Object.keys(requested)])
        const confirmed = await auth.confirmAuthVerification({ code: requested.code ?? "", code_provider: "token" })
        out.push(["confirmed", confirmed.verified_at])
        const again = await auth.requestAuthVerification(asked)
        out.push(["again", Object.keys(again), (again as unknown as Record<string, unknown>)["code"]])
        const after = await login()
        out.push(["after", Object.keys(after), JSON.parse(Buffer.from(String(after["token"]).split(".")[1] ?? "", "base64url").toString())])
        const refreshed = await shop.api.post<Record<string, unknown>>("/auth/token/refresh", {}, { headers: { authorization: `Bearer ${registerToken}` }, ...ANY_STATUS })
        out.push(["refresh", refreshed.status, Object.keys(refreshed.data), JSON.parse(Buffer.from(String(refreshed.data["token"]).split(".")[1] ?? "", "base64url").toString())])
      } catch (error) {
        out.push(["error", String(error)])
      } finally {
        delete config.projectConfig.http.authVerificationsPerActor
        require("node:fs").writeFileSync("/tmp/verif.json", JSON.stringify(out, null, 1))
      }
    })

    it("documents no answer that was not met here", () => {
      expect(document.unseen()).toEqual([])
    })

    const withIdentity = async (email: string): Promise<Headers> => ({
      ...key,
      authorization: `Bearer ${await shop.actors.registerIdentity(email)}`,
    })
  },
})

/** A query with the documented example; the documented default where there is none. */
function exampleOf(parameter: Parameters<typeof queryString>[0][number]): string {
  return parameter.example === undefined ? "" : queryString([parameter])
}
