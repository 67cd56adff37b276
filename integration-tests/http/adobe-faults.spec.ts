import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Headers } from "../setup/actors"
import { Invitations, tokenOf } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

/** Where the invitations of Adobe Commerce are known to go wrong, and what happens here instead. */
shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    let key: Headers

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
      key = await shop.actors.createPublishableKey()
    })

    it("silent drops: every entry gets an outcome, in the order of the input", async () => {
      const { headers } = await shop.actors.createCustomer()
      const typed = [1, 2, 3, 4, 5, 6, 7].map((n) => `friend-${n}@example.com`)
      const { data } = await invitations.inviteAsCustomer(headers, ["nobody", ...typed])
      expect(data.results.map(({ email }) => email)).toEqual(["nobody", ...typed])
      expect(data.results.map(({ outcome }) => outcome)).toEqual([
        "invalid_email",
        ...new Array<string>(5).fill("created"),
        "over_limit",
        "over_limit",
      ])
    })

    it("wrong reason for duplicates: an invited address is no existing customer", async () => {
      await invitations.inviteAsAdmin(admin, { emails: ["twice@example.com"] })
      const { results } = await invitations.inviteAsAdmin(admin, { emails: ["Twice@Example.com"] })
      expect(results).toEqual([{ email: "Twice@Example.com", outcome: "duplicate" }])
    })

    it("discarded link reviving: sending again makes a new link", async () => {
      const { id, token } = await invitations.inviteAndReceive(admin, "revived@example.com")
      await invitations.act(admin, id, "discard")
      await invitations.act(admin, id, "send")
      await shop.inbox.waitFor((inbox) => inbox.to("revived@example.com").length === 2)
      expect((await invitations.preview(key, token)).status).toBe(404)
    })

    it("name lost on resend: the second mail names the inviter like the first", async () => {
      const inviter = await shop.actors.createCustomer(undefined, key, {
        first_name: "Nora",
        last_name: "Namen",
      })
      const { data } = await invitations.inviteAsCustomer(inviter.headers, ["pal@example.com"], {
        message: "See you",
      })
      const id = data.results[0]?.invitation?.id ?? ""
      await invitations.detailWhen(admin, id, ({ status }) => status === "sent")
      await invitations.passDay()
      await shop.api.post(
        `/store/customers/me/invitations/${id}/resend`,
        {},
        { headers: inviter.headers },
      )
      await shop.inbox.waitFor((inbox) => inbox.to("pal@example.com").length === 2)
      const [first, second] = shop.inbox.to("pal@example.com")
      expect(second?.text).toBe(first?.text)
      expect(second?.text).toMatch(/Nora Namen[^]*See you/)
    })

    it("storefront switch reopening registration: a closed shop stays closed", async () => {
      await invitations.configure(admin, {
        registration: "invitation_only",
        storefront_enabled: false,
      })
      const { status, data } = await invitations.register(key, "walk-in@example.com")
      expect([status, data.reason]).toEqual([403, "invitation_required"])
    })

    it("'Sent' as creation time: nothing is sent until the provider has it", async () => {
      shop.inbox.answerWith({ reject: 451 })
      const { results } = await invitations.inviteAsAdmin(admin, { emails: ["slow@example.com"] })
      const id = results[0]?.invitation?.id ?? ""
      const failed = await invitations.detailWhen(admin, id, (it) =>
        Boolean(it.deliveries[0]?.last_error),
      )
      expect(failed).toMatchObject({ status: "not_sent", sent_at: null })
    })

    it("ignored group choice: the group that staff pick is the one that is joined", async () => {
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      const picked = await customers.createCustomerGroups({ name: "Picked" })
      const preset = await customers.createCustomerGroups({ name: "Preset" })
      await invitations.configure(admin, { default_customer_group_id: preset.id })
      const groupsOf = async (email: string, body: Record<string, unknown>) => {
        const { token } = await invitations.inviteAndReceive(admin, email, body)
        const { data } = await invitations.register(key, email, token)
        const { groups } = await customers.retrieveCustomer(data.customer?.id ?? "", {
          relations: ["groups"],
        })
        return groups.map(({ id }) => id)
      }
      expect(await groupsOf("a@example.com", { customer_group_ids: [picked.id] })).toEqual([
        picked.id,
      ])
      expect(await groupsOf("b@example.com", {})).toEqual([preset.id])
      expect(await groupsOf("c@example.com", { customer_group_ids: [] })).toEqual([])
    })

    it("inherited groups: only those that the shop lets customers pass on", async () => {
      const customers = shop.getContainer().resolve(Modules.CUSTOMER)
      const club = await customers.createCustomerGroups({ name: "Club" })
      const staff = await customers.createCustomerGroups({ name: "Staff" })
      const inviter = await shop.actors.createCustomer(undefined, key)
      await customers.addCustomerToGroup(
        [club, staff].map(({ id }) => ({ customer_id: inviter.id, customer_group_id: id })),
      )
      const groupsOfInvitee = async (email: string) => {
        const { data } = await invitations.inviteAsCustomer(inviter.headers, [email])
        const detail = await invitations.detail(admin, data.results[0]?.invitation?.id ?? "")
        return detail.customer_groups.map(({ name }) => name)
      }
      expect(await groupsOfInvitee("before@example.com")).toEqual([])
      await invitations.configure(admin, { inheritable_group_ids: [club.id] })
      expect(await groupsOfInvitee("after@example.com")).toEqual(["Club"])
    })

    it("inviter turning into 'Admin' when deleted: it stays a customer's, whose name is forgotten", async () => {
      const inviter = await shop.actors.createCustomer("ex@example.com", key)
      const { data } = await invitations.inviteAsCustomer(inviter.headers, ["kept@example.com"])
      const id = data.results[0]?.invitation?.id ?? ""
      await shop.inbox.mailTo("kept@example.com")
      await shop.api.delete(`/admin/customers/${inviter.id}`, { headers: admin })
      const detail = await invitations.detailWhen(admin, id, (it) => it.status === "discarded")
      expect(detail.inviter).toMatchObject({ id: inviter.id, email: null, deleted: true })
      expect(detail.created_by).toBeNull()
    })

    it("history rows for edits: only changes of status are written down", async () => {
      const { results } = await invitations.inviteAsAdmin(admin, {
        emails: ["edited@example.com"],
        send: false,
      })
      const id = results[0]?.invitation?.id ?? ""
      await shop.api.post(`/admin/invitations/${id}`, { message: "New" }, { headers: admin })
      expect((await invitations.detail(admin, id)).history).toHaveLength(1)
    })

    it("changed settings touch no existing invitation", async () => {
      const { id, token } = await invitations.inviteAndReceive(admin, "settled@example.com")
      const before = await invitations.detail(admin, id)
      await invitations.configure(admin, { expires_after_days: 1 })
      const { expires_at, status } = await invitations.detail(admin, id)
      expect([expires_at, status]).toEqual([before.expires_at, before.status])
      expect(tokenOf({ ...(await shop.inbox.mailTo("settled@example.com")) })).toBe(token)
      const knex: Knex = shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      expect(await knex("customer_invitation").where({ id }).select("token_generation")).toEqual([
        { token_generation: 1 },
      ])
    })
  },
})
