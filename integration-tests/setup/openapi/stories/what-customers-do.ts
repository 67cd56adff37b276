import { Modules } from "@medusajs/framework/utils"
import type { StoreInvitationList, StoreInvitationResults } from "../../../../src/types"
import { stopLinkOf, tokenOf, type RefusalView } from "../../invitations"
import type { OpenApiCaller } from "../caller"
import { queryString } from "../document"
import { CUSTOMER, OWN } from "../refusals"

/** Everything that customers and guests call, called for real. */
export function whatCustomersDo({
  shop,
  invitations,
  document,
  who,
  call,
  withIdentity,
  knex,
}: OpenApiCaller): void {
  it("describes the page by which a recipient gets no more mails", async () => {
    const { mail } = await invitations.inviteAndReceive(who.admin, "vera@example.com")
    const query = new URL(stopLinkOf(mail)).search.slice(1)
    await call("GET /invitations/unsubscribe", {}, 200, { query })
    await call("POST /invitations/unsubscribe", {}, 200, { query })
  })

  it("describes what customers do", async () => {
    const headers = who.customer
    const emails = ["friend@example.com", "nonsense", ...[1, 2].map((n) => `f${n}@example.com`)]
    const body = { emails, message: "Hi" }
    const made = await call<StoreInvitationResults>(`POST ${OWN}`, headers, 200, { body })
    const id = made.results[0]?.invitation?.id ?? ""
    await invitations.detailWhen(who.admin, id, ({ status }) => status === "sent")
    const list = await call<StoreInvitationList>(`GET ${OWN}`, headers, 200)
    expect(list.count).toBe(3)
    for (const parameter of document.query(`GET ${OWN}`)) {
      await call(`GET ${OWN}`, headers, 200, { query: queryString(parameter) })
    }
    const mail = await shop.inbox.mailTo("friend@example.com")
    const token = tokenOf(mail)
    await call("POST /store/invitations/preview", who.key, 200, { body: { token } })

    await call(`POST ${OWN}/{id}/resend`, headers, 200, { id })
    await call(`POST ${OWN}/{id}/resend`, headers, 400, { id })
    await call(`POST ${OWN}/{id}/cancel`, headers, 200, { id })
    await call(`POST ${OWN}/{id}/cancel`, headers, 400, { id })

    await call(`POST ${OWN}`, headers, 200, { body: { emails: ["f3@example.com"] } })
    await call(`POST ${OWN}`, headers, 429, { body: { emails: ["f4@example.com"] } })
    const other = made.results[2]?.invitation?.id ?? ""
    await invitations.detailWhen(who.admin, other, ({ status }) => status === "sent")
    await call(`POST ${OWN}/{id}/resend`, headers, 429, { id: other })

    await invitations.configure(who.admin, { storefront_enabled: false })
    for (const name of CUSTOMER) {
      await call(name, headers, 404, { id, body: { emails: ["f5@example.com"] } })
    }
  })

  it("describes what the gate answers", async () => {
    const name = "POST /store/customers"
    const body = { email: "guest@example.com" }
    const guest = await withIdentity(body.email)
    await call(name, guest, 400, { body: { ...body, colour: "red" } })
    await invitations.configure(who.admin, { registration: "invitation_only" })
    const refusal = await call<RefusalView>(name, guest, 403, { body })
    expect(refusal.reason).toBe("invitation_required")
    const { token } = await invitations.inviteAndReceive(who.admin, body.email)
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
}
