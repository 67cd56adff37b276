import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const count = async (table: string) => {
    const [row] = await sql<{ n: string }>(`select count(*) as n from ${table}`)
    return Number(row?.n)
  }

  describe("a submission of staff", () => {
    it("gives each entry its outcome, in the order of the input and as typed", async () => {
      await invitations.submit(["open@example.com"])
      const emails = [
        "Ann <ANN@Example.com>",
        "nonsense",
        "open@example.com",
        "ann@example.com",
        "has@example.com",
        "bob@bücher.example",
      ]
      const { results } = await invitations.submit(emails, { account_emails: ["has@example.com"] })
      expect(results.map(({ email }) => email)).toEqual(emails)
      expect(results.map(({ outcome }) => outcome)).toEqual([
        "created",
        "invalid_email",
        "duplicate",
        "duplicate",
        "existing_customer",
        "created",
      ])
      for (const { outcome, invitation_id: id } of results) {
        expect(id).toEqual(outcome === "created" ? expect.stringMatching(/^invt_/) : null)
      }
    })

    it("remembers all that it was given", async () => {
      const id = await invitations.invite("Ann <ANN@Bücher.Example>", {
        message: "Hello",
        metadata: { source: "fair", tags: ["a", "?"] },
        customer_group_ids: ["cusgroup_1", "cusgroup_2"],
        created_by: "user_7",
      })
      expect(await service.retrieveInvitation(id)).toMatchObject({
        email: "ANN@xn--bcher-kva.example",
        email_normalized: "ann@xn--bcher-kva.example",
        status: "not_sent",
        delivery_status: "queued",
        message: "Hello",
        metadata: { source: "fair", tags: ["a", "?"] },
        customer_group_ids: ["cusgroup_1", "cusgroup_2"],
        created_by: "user_7",
        inviter_id: null,
        sales_channel_id: "sc_1",
        sales_channel_name: "Web",
        token_generation: 1,
        sent_at: null,
        registered_at: null,
      })
    })

    it("queues one mail with each invitation, due at once, and writes the first line of history", async () => {
      const id = await invitations.invite("ann@example.com")
      expect(await invitations.deliveries(id)).toMatchObject([
        { status: "queued", attempt: 0, caused_by: null, lease_id: null },
      ])
      expect(await invitations.history(id)).toEqual([
        { status: "not_sent", actor_type: "user", actor_id: "user_1", reason: null },
      ])
      expect((await invitations.claim()).claimed).toHaveLength(1)
    })

    it("queues none when it is not to be sent", async () => {
      const id = await invitations.invite("ann@example.com", { send: false })
      expect(await invitations.find(id)).toMatchObject({
        status: "not_sent",
        delivery_status: null,
      })
      expect(await invitations.deliveries(id)).toEqual([])
    })

    it("begins the term with the invitation, or has none", async () => {
      const days = async (id: string) => {
        const { created_at: from, expires_at: to } = await invitations.find(id)
        return to && (to.getTime() - from.getTime()) / 86_400_000
      }
      const week = await invitations.invite("ann@example.com", { expires_after_days: 7 })
      const ever = await invitations.invite("bob@example.com", { expires_after_days: null })
      expect(await days(week)).toBeCloseTo(7, 1)
      expect(await days(ever)).toBeNull()
    })

    it("is a batch that counts what was made and what was not", async () => {
      const { batch_id } = await invitations.submit(["a@example.com", "x", "b@example.com"])
      const batches = await service.listInvitationBatches({})
      expect(batches).toMatchObject([
        { id: batch_id, kind: "create", status: "completed", total: 3, created: 2, skipped: 1 },
      ])
      const made = await service.listInvitations({ batch_id })
      const mails = await service.listInvitationDeliveries({ batch_id })
      expect([made.length, mails.length]).toEqual([2, 2])
    })

    it("numbers invitations in the order of the input, however their addresses sort", async () => {
      const emails = Array.from({ length: 50 }, (_, n) => `${(n * 37) % 50}@example.com`)
      await invitations.submit(emails)
      const rows = await sql<{ email: string }>(
        "select email from customer_invitation order by display_id",
      )
      expect(rows.map(({ email }) => email)).toEqual(emails)
    })

    it("takes a thousand addresses at once, however many are open already", async () => {
      const emails = Array.from({ length: 1_000 }, (_, n) => `guest${n}@example.com`)
      await invitations.submit(emails.slice(0, 400))
      const { results } = await invitations.submit(emails)
      const outcomes = results.map(({ outcome }) => outcome)
      expect(outcomes.slice(0, 400).every((outcome) => outcome === "duplicate")).toBe(true)
      expect(outcomes.slice(400).every((outcome) => outcome === "created")).toBe(true)
      expect(await count("customer_invitation")).toBe(1_000)
      expect(await count("customer_invitation_delivery")).toBe(1_000)
      expect(await count("customer_invitation_history")).toBe(1_000)
    })

    it("of nothing makes nothing", async () => {
      expect((await invitations.submit([])).results).toEqual([])
      expect(await count("customer_invitation")).toBe(0)
    })
  })

  describe("a submission of a customer", () => {
    it("remembers the customer as of that moment, and who caused the mail", async () => {
      const inviter = customer("cus_1")
      const { results, batch_id } = await invitations.submit(["ann@example.com"], { inviter })
      const id = results[0]?.invitation_id ?? ""
      expect(batch_id).toBeNull()
      expect(await service.retrieveInvitation(id)).toMatchObject({
        inviter_id: "cus_1",
        inviter_email: "cus_1@example.com",
        inviter_name: "Ann Lee",
        inviter_group_name: "Friends",
        created_by: null,
      })
      expect(await invitations.deliveries(id)).toMatchObject([{ caused_by: "cus_1" }])
      expect(await invitations.history(id)).toMatchObject([
        { status: "not_sent", actor_type: "customer", actor_id: "cus_1" },
      ])
    })
  })

  describe("an address that is open already", () => {
    const outcome = async (given: Parameters<typeof invitations.submit>[1]) =>
      (await invitations.submit(["ANN@example.com"], given)).results[0]?.outcome

    it("can be invited again by other customers, by staff and for other channels only", async () => {
      const other = { sales_channel: { id: "sc_2", name: null } }
      for (const given of [{}, other, { inviter: customer("a") }, { inviter: customer("b") }]) {
        expect(await outcome(given)).toBe("created")
        expect(await outcome(given)).toBe("duplicate")
      }
      expect(await outcome({ created_by: "user_2" })).toBe("duplicate")
    })

    it("can be invited again once its invitation ended, with a number of its own", async () => {
      const first = await invitations.invite("ann@example.com")
      await invitations.discard(first)
      const second = await invitations.invite("ann@example.com")
      const [one, two] = await Promise.all([first, second].map((id) => invitations.find(id)))
      expect(two?.display_id).toBeGreaterThan(one?.display_id ?? Infinity)
    })
  })
})
