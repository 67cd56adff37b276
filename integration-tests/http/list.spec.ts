import { Modules } from "@medusajs/framework/utils"
import { INVITATION_MODULE } from "../../src/modules/invitation"
import type InvitationModuleService from "../../src/modules/invitation/service"
import type { Headers, TestCustomer } from "../setup/actors"
import { Exports } from "../setup/csv-export"
import { Invitations, type ListView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    const exports = new Exports(shop, () => admin)
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
    const name = (email = "") => email.split("@")[0]?.toLowerCase()
    const names = (data: ListView) => data.invitations.map(({ email }) => name(email))
    const exported = async (query: string) =>
      (await exports.rows(query)).map(({ email }) => name(email))

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
      ["the number as a word", () => "q=1", ["anna"]],
      ["the number as people write it", () => "q=%231", ["anna"]],
      ["the address in any letters", () => "email=ANNA@EXAMPLE.COM", ["anna"]],
      ["the invitee's address", () => "invitee_email=carl@example.com", ["carl"]],
      ["the invitee's address in capitals", () => "invitee_email=CARL@Example.com", ["carl"]],
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

    it("finds by every filter what it lists, counts and exports", async () => {
      for (const [by, query, expected] of FILTERS) {
        const data = await list(query())
        expect([by, names(data)]).toEqual([by, expected])
        expect([by, data.count]).toEqual([by, expected.length])
        expect([by, await exported(query())]).toEqual([by, expected])
      }
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

    it("sorts what it lists and exports", async () => {
      for (const [order, expected] of ORDERS) {
        const data = await list(`order=${order}`)
        const sorted = names(data)
        // Rows without a value follow those that have one, in either direction.
        expect([order, sorted.slice(0, expected.length)]).toEqual([order, expected])
        expect([order, await exported(`order=${order}`)]).toEqual([order, sorted])
      }
    })

    it("sorts by the group that is shown first, by its name as it is now", async () => {
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      // Made later, so that names and ids are in different orders.
      const aces = await customers.createCustomerGroups({ name: "Renamed later" })
      const gone = await customers.createCustomerGroups({ name: "Ancients" })
      const invite = (email: string, customer_group_ids: string[]) =>
        invitations.inviteAsAdmin(admin, { emails: [email], customer_group_ids, send: false })
      await invite("yan@example.com", [gone.id])
      await invite("zoe@example.com", [aces.id, group])
      await customers.updateCustomerGroups(aces.id, { name: "Aces" })
      await customers.deleteCustomerGroups(gone.id)

      const sorted = await list("order=customer_group_name")
      expect(names(sorted)).toEqual(["zoe", "anna", "bert", "carl", "dora", "emil", "yan"])
      expect(sorted.invitations[0]?.customer_groups).toMatchObject([
        { name: "Aces" },
        { name: "Insiders" },
      ])
      expect(await exported("order=customer_group_name")).toEqual(names(sorted))
      const reversed = ["bert", "anna", "zoe", "yan", "emil", "dora", "carl"]
      expect(names(await list("order=-customer_group_name"))).toEqual(reversed)
      expect(await exported("order=-customer_group_name")).toEqual(reversed)
      expect(
        names(await list("order=customer_group_name&status=not_sent&limit=2&offset=1")),
      ).toEqual(["anna", "bert"])
    })

    it("reads pages of any depth, and exports, in one order, also of what is made in one moment", async () => {
      await exports.addMany(2_500, "")
      for (const [order, sql] of [
        ["-sent_at", "sent_at desc nulls last, display_id desc"],
        ["sent_at", "sent_at asc nulls last, display_id asc"],
        ["-created_at", "created_at desc, display_id desc"],
        ["status", "status asc, display_id asc"],
      ] as const) {
        const sorted = await exports.sorted(sql)
        expect((await exports.rows(`order=${order}`)).map(({ id }) => id)).toEqual(sorted)
        // Before and behind the middle, over the border to those without a value, and past the end.
        for (const offset of [0, 700, 1_450, 1_480, 2_000, 2_495, 2_600]) {
          const { invitations: page, count } = await list(
            `order=${order}&limit=50&offset=${offset}&fields=status`,
          )
          expect(page.map(({ id }) => id)).toEqual(sorted.slice(offset, offset + 50))
          expect(count).toBe(2_505)
        }
      }
    })

    it("exports a file that is harmless in a spreadsheet, with neither token nor link", async () => {
      await invitations.inviteAsAdmin(admin, {
        emails: ["=cmd@example.com", "zoe@example.com"],
        message: '=HYPERLINK("x")\nsays "Zoë, come"',
        sales_channel_id: channel,
        customer_group_ids: [group],
        send: false,
      })
      const { status, data, headers } = await exports.answer(`sales_channel_id[]=${channel}`)
      expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
        200,
        "text/csv; charset=utf-8",
        "no-store",
      ])
      expect(headers["content-disposition"]).toMatch(
        /^attachment; filename="invitations-\d{4}-\d\d-\d\d\.csv"$/,
      )
      expect(data).toContain(`"'=HYPERLINK(""x"")\nsays ""Zoë, come"""`)
      const rows = await exports.rows(`sales_channel_id[]=${channel}`)
      expect(rows.map(({ email }) => email).slice(0, 2)).toEqual([
        "zoe@example.com",
        "'=cmd@example.com",
      ])
      expect(rows[0]).toMatchObject({
        sales_channel: "Outlet",
        customer_groups: "Insiders",
        status: "not_sent",
        sent_at: "",
      })
      expect((await exports.rows("q=emil"))[0]).toMatchObject({
        inviter_name: "Ines Vitar",
        inviter_email: "inviter@example.com",
        sent_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      })
      expect(await exports.answer("q=nobody")).toMatchObject({ data: `${data.split("\n")[0]}\n` })
      expect(await exports.answer("limit=1")).toMatchObject({ status: 400 })
    })

    it("stops to read when who downloads goes away", async () => {
      await exports.addMany(30_000, "x".repeat(1_000))
      const service: InvitationModuleService = shop.getContainer().resolve(INVITATION_MODULE)
      const reads = jest.spyOn(service, "readExportChunk")
      const leave = new AbortController()
      const answer = await fetch(exports.url, { headers: admin, signal: leave.signal })
      await answer.body?.getReader().read()
      leave.abort()
      let before = -1
      while (before < reads.mock.calls.length) {
        before = reads.mock.calls.length
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
      expect(before).toBeGreaterThan(0)
      expect(before).toBeLessThan(31)
      reads.mockRestore()
      expect((await list("limit=1")).count).toBe(30_005)
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
