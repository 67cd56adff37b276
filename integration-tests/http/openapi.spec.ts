import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type {
  AdminInvitationBatchResponse,
  AdminInvitationDetail,
  AdminInvitationList,
  AdminInvitationResults,
  StoreInvitationList,
  StoreInvitationResults,
} from "../../src/types"
import type { Headers, TestCustomer } from "../setup/actors"
import { ANY_STATUS, type ApiResponse } from "../setup/api"
import { Invitations, stopLinkOf, tokenOf, type RefusalView } from "../setup/invitations"
import { OpenApiDocument, queryString } from "../setup/openapi"
import { CUSTOMER, OWN, REFUSALS, type Call, type Who } from "../setup/openapi-refusals"
import { shopSuite } from "../setup/shop-runner"
import { together } from "../setup/together"

const document = new OpenApiDocument()

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

    const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const withIdentity = async (email: string): Promise<Headers> => ({
      ...key,
      authorization: `Bearer ${await shop.actors.registerIdentity(email)}`,
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
          : method === "DELETE"
            ? await shop.api.delete<T>(url, { ...config, data: body ?? {} })
            : await shop.api.post<T>(url, body ?? {}, config)
      document.check(name, answer)
      expect([name, answer.status, answer.data]).toEqual([name, status, expect.anything()])
      if (status < 300 && body !== undefined && !(body instanceof FormData)) {
        document.checkBody(name, body)
      }
      return answer.data
    }

    it.each(together(REFUSALS, ([name]) => name))("refusals of $name", async ({ cases }) => {
      for (const [name, as, status, given] of cases) {
        await call(name, who[as], status, given)
      }
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
        await call("GET /admin/invitations", admin, 200, { query: queryString(parameter) })
      }
      for (const parameter of document.query("GET /admin/invitations/export")) {
        await call("GET /admin/invitations/export", admin, 200, { query: queryString(parameter) })
      }
    })

    it("describes batches and the queue", async () => {
      shop.inbox.answerWith({ reject: 451 })
      const emails = ["vera@example.com"]
      const { batch, results } = await invitations.inviteAsAdmin(admin, { emails })
      const mail = { id: results[0]?.invitation?.id ?? "" }
      await invitations.detailWhen(admin, mail.id, ({ deliveries }) => !!deliveries[0]?.last_error)
      const it = { id: batch?.id ?? "" }
      const route = "/admin/invitations/batches"
      await call(`POST ${route}/{id}/pause`, admin, 200, it)
      await call("GET /admin/invitations/{id}", admin, 200, mail)
      await call(`POST ${route}/{id}/pause`, admin, 400, it)
      await call(`POST ${route}/{id}/resume`, admin, 200, it)
      await call(`POST ${route}/{id}/resume`, admin, 400, it)
      await call(`POST ${route}/{id}/cancel`, admin, 200, it)
      await call(`POST ${route}/{id}/cancel`, admin, 400, it)
      await call(`GET ${route}/{id}`, admin, 200, it)
      await call(`GET ${route}`, admin, 200, { query: "limit=10&offset=0" })
      await call("GET /admin/invitations/queue", admin, 200)
    })

    it("describes imports and what they reject", async () => {
      const form = new FormData()
      form.append("file", new Blob(["email\nvera@example.com\nnonsense\n"]), "guests.csv")
      form.append("dry_run", "true")
      const { batch } = await call<AdminInvitationBatchResponse>(
        "POST /admin/invitations/import",
        admin,
        202,
        { body: form },
      )
      await call("GET /admin/invitations/batches/{id}/rejected", admin, 200, { id: batch.id })
    })

    it("describes mass actions", async () => {
      const filters = { status: ["accepted"], created_at: { $gte: "2026-01-31" }, q: "Friend" }
      for (const action of ["send", "discard"]) {
        const all = { filters, except_ids: ["invt_1"] }
        await call(`POST /admin/invitations/${action}`, admin, 200, { body: all })
      }
      // One more than is done at once; nothing is left to do to them.
      await knex().raw(
        `insert into customer_invitation
           (id, email, email_normalized, status, sales_channel_id, customer_group_ids, dedupe_scope)
         select 'invt_' || n, 'friend', 'friend', 'accepted', 'sc', '{}', 'admin:sc'
         from generate_series(1, 5002) n`,
      )
      for (const action of ["send", "discard"]) {
        await call(`POST /admin/invitations/${action}`, admin, 202, { body: { filters } })
      }
    })

    it("describes who must not be mailed", async () => {
      const route = "/admin/invitations/suppressions"
      const emails = ["Vera <vera@example.com>", "VERA@example.com", "no address"]
      await call(`POST ${route}`, admin, 200, { body: { emails, reason: "bounced" } })
      await call(`POST ${route}`, admin, 200, { body: { emails } })
      await call(`GET ${route}`, admin, 200)
      for (const parameter of document.query(`GET ${route}`)) {
        await call(`GET ${route}`, admin, 200, { query: queryString(parameter) })
      }
      await call(`DELETE ${route}`, admin, 200, { body: { emails } })
      await call(`DELETE ${route}`, admin, 200, { query: "emails=vera@example.com" })
    })

    it("describes forgetting somebody, and what is left of an invitation then", async () => {
      await invitations.inviteAndReceive(admin, "vera@example.com")
      await invitations.inviteAsCustomer(customer.headers, ["vera@example.com"])
      const body = { email: "Vera <VERA@example.com>" }
      await call("POST /admin/invitations/erase", admin, 200, { body })
      const { invitations: list } = await call<AdminInvitationList>(
        "GET /admin/invitations",
        admin,
        200,
      )
      expect(list.map(({ email, status }) => [email, status])).toEqual([
        [null, "discarded"],
        [null, "discarded"],
      ])
      const own = await call<StoreInvitationList>(`GET ${OWN}`, customer.headers, 200)
      expect(own.invitations).toMatchObject([{ email: null, can_resend: false }])
      const one = { id: list[0]?.id ?? "" }
      await call("GET /admin/invitations/{id}", admin, 200, one)
      await call("POST /admin/invitations/{id}/send", admin, 400, one)
    })

    it("describes the page by which a recipient gets no more mails", async () => {
      const { mail } = await invitations.inviteAndReceive(admin, "vera@example.com")
      const query = new URL(stopLinkOf(mail)).search.slice(1)
      await call("GET /invitations/unsubscribe", {}, 200, { query })
      await call("POST /invitations/unsubscribe", {}, 200, { query })
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

    it("describes reports", async () => {
      const { data } = await invitations.inviteAsCustomer(customer.headers, ["f@example.com"])
      const id = data.results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
      for (const report of ["general", "customers", "conversion", "summary"]) {
        const route = `GET /admin/invitation-reports/${report}`
        const { rows } = await call<{ rows: unknown[] }>(route, admin, 200)
        expect(rows).not.toEqual([])
        for (const parameter of document.query(route)) {
          await call(route, admin, 200, { query: queryString(parameter) })
        }
      }
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
        await call(`GET ${OWN}`, headers, 200, { query: queryString(parameter) })
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

      await knex().raw("alter table customer_invitation_setting rename to away")
      try {
        await call(name, guest, 503, { body })
      } finally {
        await knex().raw("alter table away rename to customer_invitation_setting")
      }
    })

    it("documents no answer that was not met here", () => {
      expect(document.unseen()).toEqual([])
    })
  },
})
