import { Modules } from "@medusajs/framework/utils"
import type { Headers } from "../setup/actors"
import { Invitations, type ListView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

/** Whoever discards all that a filter matches has seen them in the list: both must agree. */
shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let filters: Record<string, unknown>[]

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      const channel = await shop.actors.createSalesChannel("Outlet")
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      const group = await customers.createCustomerGroups({ name: "Insiders" })
      const inviter = await shop.actors.createCustomer("inviter@example.com", key)
      const { batch } = await invitations.inviteAsAdmin(admin, {
        emails: ["Anna_1@example.com", "bert%@example.org", "annax1@example.com"],
        sales_channel_id: channel,
        customer_group_ids: [group.id],
        send: false,
      })
      const carl = await invitations.inviteAndReceive(admin, "carl@example.com")
      const registered = await invitations.register(key, "carl@example.com", carl.token)
      const noon = new Date().toISOString()
      await invitations.inviteAsCustomer(inviter.headers, ["emil@example.com"])
      await shop.inbox.mailTo("emil@example.com")
      await shop.waitWorkflowExecutions()
      filters = [
        {},
        { q: "example.org" },
        { q: "inviter emil" },
        { q: "inviter anna" },
        { display_id: [1, 3] },
        { email: ["ANNA_1@example.com"] },
        { invitee_email: ["carl@example.com"] },
        { status: ["accepted", "sent"] },
        { delivery_status: ["sent"] },
        { sales_channel_id: [channel] },
        { customer_group_id: [group.id, "none"] },
        { inviter_id: [inviter.id] },
        { invitee_id: [registered.data.customer?.id] },
        { batch_id: [batch?.id] },
        { created_at: { $lt: noon } },
        { created_at: { $gte: noon }, status: ["sent"] },
        { sent_at: { $lte: noon } },
        { first_sent_at: { $gte: "2020-01-01", $lt: noon } },
        { purchased: true },
        { purchased: false, status: ["accepted"] },
        { registered_at: { $gte: "2020-01-01" } },
      ]
    })

    it.each([
      ["_", 1],
      ["%", 1],
      ["\\", 0],
      ["anna_1", 1],
      ["a%a", 0],
      ["_ bert", 0],
    ])("the words of %j occur letter for letter, in the list and in a selection", async (q, n) => {
      const { data: listed } = await shop.api.get<ListView>("/admin/invitations", {
        headers: admin,
        params: { q },
      })
      // Nothing may happen to the one that is accepted, so it can be asked for and stays.
      const { data: selected } = await shop.api.post<{ matched: number }>(
        "/admin/invitations/discard",
        { filters: { q, status: ["accepted"] } },
        { headers: admin },
      )
      expect([listed.count, listed.invitations.length, selected.matched]).toEqual([n, n, 0])
    })

    it("a selection by filters matches exactly what the list shows with the same", async () => {
      for (const filter of filters) {
        const { data: listed } = await shop.api.get<ListView>("/admin/invitations", {
          headers: admin,
          params: filter,
        })
        const { data } = await shop.api.post<{ matched: number }>(
          "/admin/invitations/send",
          { filters: filter, except_ids: listed.invitations.map(({ id }) => id) },
          { headers: admin },
        )
        // All that the list shows are excepted, so nothing may be left over.
        expect([filter, data.matched]).toEqual([filter, 0])
        const all = await shop.api.post<{ matched: number; queued: number }>(
          "/admin/invitations/discard",
          { filters: { ...filter, status: ["accepted"] } },
          { headers: admin },
        )
        const accepted = listed.invitations.filter(({ status }) => status === "accepted")
        expect([filter, all.data.matched]).toEqual([filter, accepted.length])
      }
    })
  },
})
