import { Modules } from "@medusajs/framework/utils"
import type {
  AdminInvitationBatchResponse,
  AdminInvitationDetail,
  AdminInvitationList,
  AdminInvitationResults,
  StoreInvitationList,
} from "../../../../src/types"
import type { OpenApiCaller } from "../caller"
import { queryString } from "../document"
import { OWN } from "../refusals"

/** Everything that staff call, called for real. */
export function whatStaffDo({
  shop,
  invitations,
  document,
  who,
  call,
  withIdentity,
  knex,
}: OpenApiCaller): void {
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
    const made = await call<AdminInvitationResults>("POST /admin/invitations", who.admin, 200, {
      body,
    })
    expect(made.results.map(({ outcome }) => outcome)).toEqual([
      "created",
      "invalid_email",
      "existing_customer",
    ])
    const id = made.results[0]?.invitation?.id ?? ""
    const one = { id }
    await call("GET /admin/invitations/{id}", who.admin, 200, one)
    await call("POST /admin/invitations/{id}", who.admin, 200, {
      id,
      body: { email: "vera.berg@example.com", message: null, metadata: null },
    })
    await call("POST /admin/invitations/{id}/send", who.admin, 200, one)
    await invitations.detailWhen(who.admin, id, ({ status }) => status === "sent")
    await call("POST /admin/invitations/{id}", who.admin, 400, { id, body: { message: "late" } })
    await call("POST /admin/invitations/{id}/discard", who.admin, 200, one)
    await call("POST /admin/invitations/{id}/discard", who.admin, 400, one)
    await call("POST /admin/invitations/send", who.admin, 200, { body: { ids: [id] } })
    await shop.inbox.waitFor(2)
    await call("POST /admin/invitations/discard", who.admin, 200, { body: { ids: [id] } })
    await shop.inbox.mailTo("vera.berg@example.com")
  })

  it("describes lists with everything in them", async () => {
    const customers = shop.getContainer().resolve(Modules.CUSTOMER)
    const group = await customers.createCustomerGroups({ name: "Gone" })
    const gone = await shop.actors.createCustomer("gone@example.com", who.key)
    const body = { customer_group_ids: [group.id] }
    const accepted = await invitations.inviteAndReceive(who.admin, "new@example.com", body)
    await call("POST /store/customers", await withIdentity("new@example.com"), 200, {
      body: { email: "new@example.com", invitation_token: accepted.token },
    })
    await call("POST /admin/invitations/{id}/send", who.admin, 400, { id: accepted.id })
    await invitations.inviteAsCustomer(gone.headers, ["friend@example.com"])
    await customers.deleteCustomerGroups([group.id])
    await shop.api.delete(`/admin/customers/${gone.id}`, { headers: who.admin })

    const list = await call<AdminInvitationList>("GET /admin/invitations", who.admin, 200)
    expect(list.invitations.map((it) => it.inviter?.deleted)).toEqual([true, undefined])
    const detail = await call<{ invitation: AdminInvitationDetail }>(
      "GET /admin/invitations/{id}",
      who.admin,
      200,
      { id: accepted.id },
    )
    expect(detail.invitation.customer_groups).toEqual([])
    for (const parameter of document.query("GET /admin/invitations")) {
      await call("GET /admin/invitations", who.admin, 200, { query: queryString(parameter) })
    }
    for (const parameter of document.query("GET /admin/invitations/export")) {
      await call("GET /admin/invitations/export", who.admin, 200, { query: queryString(parameter) })
    }
  })

  it("describes batches and the queue", async () => {
    shop.inbox.answerWith({ reject: 451 })
    const emails = ["vera@example.com"]
    const { batch, results } = await invitations.inviteAsAdmin(who.admin, { emails })
    const mail = { id: results[0]?.invitation?.id ?? "" }
    await invitations.detailWhen(
      who.admin,
      mail.id,
      ({ deliveries }) => !!deliveries[0]?.last_error,
    )
    const it = { id: batch?.id ?? "" }
    const route = "/admin/invitations/batches"
    await call(`POST ${route}/{id}/pause`, who.admin, 200, it)
    await call("GET /admin/invitations/{id}", who.admin, 200, mail)
    await call(`POST ${route}/{id}/pause`, who.admin, 400, it)
    await call(`POST ${route}/{id}/resume`, who.admin, 200, it)
    await call(`POST ${route}/{id}/resume`, who.admin, 400, it)
    await call(`POST ${route}/{id}/cancel`, who.admin, 200, it)
    await call(`POST ${route}/{id}/cancel`, who.admin, 400, it)
    await call(`GET ${route}/{id}`, who.admin, 200, it)
    await call(`GET ${route}`, who.admin, 200, { query: "limit=10&offset=0" })
    await call("GET /admin/invitations/queue", who.admin, 200)
  })

  it("describes imports and what they reject", async () => {
    const form = new FormData()
    form.append("file", new Blob(["email\nvera@example.com\nnonsense\n"]), "guests.csv")
    form.append("dry_run", "true")
    const { batch } = await call<AdminInvitationBatchResponse>(
      "POST /admin/invitations/import",
      who.admin,
      202,
      { body: form },
    )
    await call("GET /admin/invitations/batches/{id}/rejected", who.admin, 200, { id: batch.id })
  })

  it("describes mass actions", async () => {
    const filters = { status: ["accepted"], created_at: { $gte: "2026-01-31" }, q: "Friend" }
    for (const action of ["send", "discard"]) {
      const all = { filters, except_ids: ["invt_1"] }
      await call(`POST /admin/invitations/${action}`, who.admin, 200, { body: all })
    }
    // One more than is done at once; nothing is left to do to them.
    await knex().raw(
      `insert into customer_invitation
         (id, email, email_normalized, status, sales_channel_id, customer_group_ids, dedupe_scope)
       select 'invt_' || n, 'friend', 'friend', 'accepted', 'sc', '{}', 'admin:sc'
       from generate_series(1, 5002) n`,
    )
    for (const action of ["send", "discard"]) {
      await call(`POST /admin/invitations/${action}`, who.admin, 202, { body: { filters } })
    }
  })

  it("describes who must not be mailed", async () => {
    const route = "/admin/invitations/suppressions"
    const emails = ["Vera <vera@example.com>", "VERA@example.com", "no address"]
    await call(`POST ${route}`, who.admin, 200, { body: { emails, reason: "bounced" } })
    await call(`POST ${route}`, who.admin, 200, { body: { emails } })
    await call(`GET ${route}`, who.admin, 200)
    for (const parameter of document.query(`GET ${route}`)) {
      await call(`GET ${route}`, who.admin, 200, { query: queryString(parameter) })
    }
    await call(`DELETE ${route}`, who.admin, 200, { body: { emails } })
    await call(`DELETE ${route}`, who.admin, 200, { query: "emails=vera@example.com" })
  })

  it("describes forgetting somebody, and what is left of an invitation then", async () => {
    await invitations.inviteAndReceive(who.admin, "vera@example.com")
    await invitations.inviteAsCustomer(who.customer, ["vera@example.com"])
    const body = { email: "Vera <VERA@example.com>" }
    await call("POST /admin/invitations/erase", who.admin, 200, { body })
    const { invitations: list } = await call<AdminInvitationList>(
      "GET /admin/invitations",
      who.admin,
      200,
    )
    expect(list.map(({ email, status }) => [email, status])).toEqual([
      [null, "discarded"],
      [null, "discarded"],
    ])
    const own = await call<StoreInvitationList>(`GET ${OWN}`, who.customer, 200)
    expect(own.invitations).toMatchObject([{ email: null, can_resend: false }])
    const one = { id: list[0]?.id ?? "" }
    await call("GET /admin/invitations/{id}", who.admin, 200, one)
    await call("POST /admin/invitations/{id}/send", who.admin, 400, one)
  })

  it("describes settings and the mail made by them", async () => {
    const channel = await shop.actors.createSalesChannel()
    await call("GET /admin/invitation-settings", who.admin, 200)
    await call("POST /admin/invitation-settings", who.admin, 200, {
      query: `sales_channel_id=${channel}`,
      body: { max_per_send: 3, expires_after_days: 0 },
    })
    await call("GET /admin/invitation-settings/mail-preview", who.admin, 200)
    await call("POST /admin/invitation-settings/test-mail", who.admin, 200)
    await call("GET /store/invitations/settings", who.key, 200)
  })

  it("describes reports", async () => {
    const { data } = await invitations.inviteAsCustomer(who.customer, ["f@example.com"])
    const id = data.results[0]?.invitation?.id ?? ""
    await invitations.detailWhen(who.admin, id, ({ status }) => status === "sent")
    for (const report of ["general", "customers", "conversion", "summary"]) {
      const route = `GET /admin/invitation-reports/${report}`
      const { rows } = await call<{ rows: unknown[] }>(route, who.admin, 200)
      expect(rows).not.toEqual([])
      for (const parameter of document.query(route)) {
        await call(route, who.admin, 200, { query: queryString(parameter) })
      }
    }
  })
}
