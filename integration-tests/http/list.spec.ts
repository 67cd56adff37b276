import { Modules } from "@medusajs/framework/utils"
import type { Headers, TestCustomer } from "../setup/actors"
import { Invitations, type ListView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let inviter: TestCustomer
    let group: string
    let channel: string
    let batch: string
    /** Set once everything has happened; filters by time look from here. */
    let noon: string

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      const key = await shop.actors.createPublishableKey()
      inviter = await shop.actors.createCustomer("inviter@example.com", key, {
        first_name: "Ines",
        last_name: "Vitar",
      })
      channel = await shop.actors.createSalesChannel("Outlet")
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      group = (await customers.createCustomerGroups({ name: "Insiders" })).id

      const submission = await invitations.inviteAsAdmin(admin, {
        emails: ["Anna@example.com", "bert@example.org"],
        sales_channel_id: channel,
        customer_group_ids: [group],
        send: false,
      })
      batch = submission.batch?.id ?? ""
      const carl = await invitations.inviteAndReceive(admin, "carl@example.com")
      await invitations.register(key, "carl@example.com", carl.token)
      const dora = await invitations.inviteAndReceive(admin, "dora@example.com")
      await invitations.act(admin, dora.id, "discard")
      noon = new Date().toISOString()
      await invitations.inviteAsCustomer(inviter.headers, ["emil@example.com"])
      await shop.inbox.mailTo("emil@example.com")
      await shop.waitWorkflowExecutions()
    })

    const list = async (query: string): Promise<ListView> =>
      (await shop.api.get<ListView>(`/admin/invitations?${query}`, { headers: admin })).data
    const names = (data: ListView) =>
      data.invitations.map(({ email }) => email.split("@")[0]?.toLowerCase())

    it("shows everything of a row, newest first", async () => {
      const data = await list("")
      expect(names(data)).toEqual(["emil", "dora", "carl", "bert", "anna"])
      expect(data).toMatchObject({ count: 5, offset: 0, limit: 20 })
      expect(data.invitations[0]).toMatchObject({
        inviter: { id: inviter.id, email: "inviter@example.com", first_name: "Ines" },
        invitee: null,
        created_by: null,
      })
      expect(data.invitations[4]).toMatchObject({
        sales_channel: { id: channel, name: "Outlet" },
        customer_groups: [{ id: group, name: "Insiders" }],
        inviter: null,
        batch_id: batch,
        metadata: null,
      })
      expect(data.invitations[2]?.invitee).toMatchObject({ email: "carl@example.com" })
    })

    const FILTERS: [string, () => string, string[]][] = [
      ["a part of an address", () => "q=example.org", ["bert"]],
      ["the inviter's name", () => "q=Vitar", ["emil"]],
      ["the number", () => "display_id=1", ["anna"]],
      ["the address in any letters", () => "email=ANNA@EXAMPLE.COM", ["anna"]],
      ["the invitee's address", () => "invitee_email=carl@example.com", ["carl"]],
      ["one status", () => "status=accepted", ["carl"]],
      ["statuses", () => "status[]=accepted&status[]=discarded", ["dora", "carl"]],
      ["a delivery's state", () => "delivery_status[]=sent&status[]=discarded", ["dora"]],
      ["a channel", () => `sales_channel_id[]=${channel}`, ["bert", "anna"]],
      ["a group", () => `customer_group_id[]=${group}`, ["bert", "anna"]],
      [
        "any of several groups",
        () => `customer_group_id[]=none&customer_group_id[]=${group}`,
        ["bert", "anna"],
      ],
      ["an inviter", () => `inviter_id=${inviter.id}`, ["emil"]],
      ["a batch", () => `batch_id=${batch}`, ["bert", "anna"]],
      ["the time of creation", () => `created_at[$gte]=${noon}`, ["emil"]],
      ["the time before", () => `created_at[$lt]=${noon}&status=accepted`, ["carl"]],
      ["the time of sending", () => `sent_at[$lte]=${noon}`, ["dora", "carl"]],
      ["the time of registration", () => "registered_at[$gte]=2020-01-01", ["carl"]],
    ]

    it.each(FILTERS)("finds by %s", async (_, query, expected) => {
      const data = await list(query())
      expect(names(data)).toEqual(expected)
      expect(data.count).toBe(expected.length)
    })

    const ORDERS: [string, string[]][] = [
      ["display_id", ["anna", "bert", "carl", "dora", "emil"]],
      ["-display_id", ["emil", "dora", "carl", "bert", "anna"]],
      ["email", ["anna", "bert", "carl", "dora", "emil"]],
      ["created_at", ["anna", "bert", "carl", "dora", "emil"]],
      ["-registered_at", ["carl"]],
      ["-sent_at", ["emil", "dora", "carl"]],
      ["invitee_email", ["carl"]],
      ["-inviter_name", ["emil"]],
    ]

    it.each(ORDERS)("sorts by %s", async (order, expected) => {
      const data = await list(`order=${order}`)
      const sorted = names(data)
      // Rows without a value follow those that have one, in either direction.
      expect(sorted.slice(0, expected.length)).toEqual(expected)
    })

    it("pages", async () => {
      const data = await list("order=display_id&limit=2&offset=2")
      expect(names(data)).toEqual(["carl", "dora"])
      expect(data).toMatchObject({ count: 5, offset: 2, limit: 2 })
    })

    it("lets customers filter, sort and page their own", async () => {
      const { data } = await shop.api.get<ListView>(
        "/store/customers/me/invitations?status[]=sent&status[]=not_sent&order=-created_at&limit=1",
        { headers: inviter.headers },
      )
      expect(names(data)).toEqual(["emil"])
      expect(data).toMatchObject({ count: 1, limit: 1 })
      const none = await shop.api.get<ListView>("/store/customers/me/invitations?status=accepted", {
        headers: inviter.headers,
      })
      expect(none.data.count).toBe(0)
    })
  },
})
