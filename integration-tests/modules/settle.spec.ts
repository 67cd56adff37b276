import { scrubError } from "../../src/sending/scrub-error"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const DAY = 86_400_000
  const statuses = async (id: string) => (await invitations.history(id)).map(({ status }) => status)

  /** Queues one more mail, as a resend does. */
  const queueAgain = async (id: string) => {
    await sql(
      `insert into customer_invitation_delivery (id, invitation_id, status, next_attempt_at)
       values (?, ?, 'queued', now())`,
      [`invtdel_${id}`, id],
    )
    await sql("update customer_invitation set delivery_status = 'queued' where id = ?", [id])
  }

  describe("a mail that the provider took", () => {
    it("makes its invitation sent, and says so once", async () => {
      const id = await invitations.invite("ann@example.com")
      const settled = await invitations.settleAll({
        status: "sent",
        notification_id: "noti_1",
        expires_after_days: 30,
      })
      expect(settled).toMatchObject({ sent: [id], failed: [] })
      expect(await invitations.find(id)).toMatchObject({ status: "sent", delivery_status: "sent" })
      expect(await invitations.deliveries(id)).toMatchObject([
        { status: "sent", notification_id: "noti_1", lease_id: null, last_error: null },
      ])
      expect(await invitations.history(id)).toMatchObject([
        { status: "not_sent", actor_type: "user" },
        { status: "sent", actor_type: "system", actor_id: null },
      ])
    })

    it("begins the term anew, or ends that there is one", async () => {
      const [week, ever] = [
        await invitations.invite("ann@example.com"),
        await invitations.invite("bob@example.com"),
      ]
      const { lease, claimed } = await invitations.claim()
      await service.settleDeliveries(
        lease,
        claimed.map(({ id, invitation_id }) => ({
          id,
          status: "sent",
          expires_after_days: invitation_id === week ? 7 : null,
        })),
      )
      const { expires_at: end, sent_at: sent } = await invitations.find(week)
      expect(((end?.getTime() ?? 0) - (sent?.getTime() ?? 0)) / DAY).toBeCloseTo(7, 1)
      expect((await invitations.find(ever)).expires_at).toBeNull()
    })

    it("is the first for ever, also when a second follows; the status turns only once", async () => {
      const id = await invitations.inviteAndSend("ann@example.com")
      await sql(
        `update customer_invitation set first_sent_at = first_sent_at - interval '3 days',
           sent_at = sent_at - interval '3 days'`,
      )
      const before = await invitations.find(id)
      await queueAgain(id)
      const settled = await invitations.settleAll({ status: "sent", expires_after_days: 30 })
      expect(settled.sent).toEqual([])
      const after = await invitations.find(id)
      expect(after.first_sent_at).toEqual(before.first_sent_at)
      expect(after.sent_at?.getTime()).toBeGreaterThan((before.sent_at?.getTime() ?? 0) + 2 * DAY)
      expect(await statuses(id)).toEqual(["not_sent", "sent"])
    })
  })

  describe("a mail that the provider did not take", () => {
    it("waits to be tried again, with the reason", async () => {
      const id = await invitations.invite("ann@example.com")
      expect(
        await invitations.settleAll({ status: "queued", error: "busy", retry_in_seconds: 60 }),
      ).toMatchObject({ sent: [], failed: [] })
      expect(await invitations.find(id)).toMatchObject({
        status: "not_sent",
        delivery_status: "queued",
      })
      expect(await invitations.deliveries(id)).toMatchObject([
        { status: "queued", attempt: 1, last_error: "busy", lease_id: null },
      ])
    })

    it("is given up at last: the invitation stays not sent, and the reason stays visible", async () => {
      const id = await invitations.invite("ann@example.com")
      const settled = await invitations.settleAll({ status: "failed", error: "550 no such user" })
      expect(settled).toMatchObject({ sent: [], failed: [id] })
      expect(await invitations.find(id)).toMatchObject({
        status: "not_sent",
        delivery_status: "failed",
        sent_at: null,
      })
      expect(await invitations.deliveries(id)).toMatchObject([{ last_error: "550 no such user" }])
      expect(await statuses(id)).toEqual(["not_sent"])
    })

    it("may have gone out: it is marked so, and stays marked when it is sent", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.settleAll({ status: "queued", possible_duplicate: true })
      await invitations.settleAll({ status: "sent" })
      expect(await invitations.deliveries(id)).toMatchObject([
        { status: "sent", possible_duplicate: true, attempt: 2 },
      ])
    })

    it("stays undecidable where a second crash left it so", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.settleAll({ status: "unknown", error: "crashed" })
      expect(await invitations.find(id)).toMatchObject({
        status: "not_sent",
        delivery_status: "unknown",
      })
      expect((await invitations.claim()).claimed).toEqual([])
    })

    it.each([
      ["a NUL in it", "refused\0here"],
      ["an emoji at the length where it is cut", `${"x".repeat(299)}😀`],
    ])("never keeps the rest of its batch unsettled by a reason with %s", async (_what, reason) => {
      const ids = [
        await invitations.invite("ann@example.com"),
        await invitations.invite("bob@example.com"),
      ]
      const { lease, claimed } = await invitations.claim()
      await service.settleDeliveries(
        lease,
        claimed.map(({ id, invitation_id }) =>
          invitation_id === ids[0]
            ? { id, status: "failed", error: scrubError(new Error(reason)) }
            : { id, status: "sent" },
        ),
      )
      const states = await Promise.all(ids.map((id) => invitations.find(id)))
      expect(states.map((state) => state.delivery_status)).toEqual(["failed", "sent"])
    })
  })

  describe("an outcome of a process that lost its lease", () => {
    it.each(["sent", "queued", "failed", "unknown"] as const)(
      "changes nothing: %s",
      async (status) => {
        const id = await invitations.invite("ann@example.com")
        const { lease, claimed } = await invitations.claim()
        await invitations.lapseLease(lease)
        await service.takeOverAbandoned({ lease_id: "other", limit: 10 })
        const outcomes = claimed.map((delivery) => ({ id: delivery.id, status }))
        const late = await service.settleDeliveries(lease, outcomes)
        expect(late).toMatchObject({ sent: [], failed: [] })
        expect(await invitations.find(id)).toMatchObject({
          status: "not_sent",
          delivery_status: "sending",
        })
        expect(await invitations.deliveries(id)).toMatchObject([
          { status: "sending", lease_id: "other" },
        ])
        expect(await statuses(id)).toEqual(["not_sent"])
      },
    )

    it("changes nothing either when it comes a second time", async () => {
      const id = await invitations.invite("ann@example.com")
      const { lease, claimed } = await invitations.claim()
      const outcomes = claimed.map((delivery) => ({ id: delivery.id, status: "sent" as const }))
      const answers = await Promise.all([1, 2].map(() => service.settleDeliveries(lease, outcomes)))
      expect(answers.flatMap(({ sent }) => sent)).toEqual([id])
      expect(await statuses(id)).toEqual(["not_sent", "sent"])
    })
  })

  describe("an invitation that was discarded while its mail was on the way", () => {
    const discardWhileSending = async () => {
      const id = await invitations.invite("ann@example.com")
      const { lease, claimed } = await invitations.claim()
      expect(await invitations.discard(id)).toEqual([id])
      return { id, lease, delivery: claimed[0]?.id ?? "" }
    }

    it("stays discarded when the provider took it, but shows that it went out", async () => {
      const { id, lease, delivery } = await discardWhileSending()
      const before = await invitations.find(id)
      const settled = await service.settleDeliveries(lease, [
        { id: delivery, status: "sent", expires_after_days: 30 },
      ])
      expect(settled.sent).toEqual([])
      const after = await invitations.find(id)
      expect(after).toMatchObject({ status: "discarded", delivery_status: "sent" })
      expect(after.sent_at).not.toBeNull()
      expect(after.expires_at).toEqual(before.expires_at)
      expect(await statuses(id)).toEqual(["not_sent", "discarded"])
    })

    it("is not tried again when the provider did not take it", async () => {
      const { id, lease, delivery } = await discardWhileSending()
      await service.settleDeliveries(lease, [
        { id: delivery, status: "queued", error: "busy", retry_in_seconds: 0 },
      ])
      expect(await invitations.find(id)).toMatchObject({
        status: "discarded",
        delivery_status: "dropped",
      })
      expect(await invitations.deliveries(id)).toMatchObject([{ status: "dropped" }])
      expect((await invitations.claim()).claimed).toEqual([])
      expect(await statuses(id)).toEqual(["not_sent", "discarded"])
    })
  })

  it("settlements and discards of the same invitations never wait for each other in a circle", async () => {
    const emails = Array.from({ length: 200 }, (_, n) => `guest${n}@example.com`)
    const { results } = await invitations.submit(emails)
    const ids = results.flatMap(({ invitation_id: id }) => id ?? [])
    const leases = [await invitations.claim(100), await invitations.claim(100)]
    await Promise.all([
      ...leases.map(({ lease, claimed }) =>
        service.settleDeliveries(
          lease,
          [...claimed].reverse().map(({ id }) => ({ id, status: "sent" })),
        ),
      ),
      ...leases.map(({ lease }) => service.renewLease(lease)),
      invitations.discard(...[...ids].reverse()),
    ])
    expect(await service.listInvitations({ status: "discarded" })).toHaveLength(200)
    expect(await service.listInvitationDeliveries({ status: "sent" })).toHaveLength(200)
  })

  it("many settlements at once never wait for connections that they hold themselves", async () => {
    await invitations.submit(Array.from({ length: 20 }, (_, n) => `guest${n}@example.com`))
    const claims = []
    for (let process = 0; process < 20; process += 1) {
      claims.push(await invitations.claim(1))
    }
    await Promise.all(
      claims.map(({ lease, claimed }) =>
        service.settleDeliveries(
          lease,
          claimed.map(({ id }) => ({ id, status: "sent" })),
        ),
      ),
    )
    expect(await service.listInvitations({ status: "sent" })).toHaveLength(20)
  })
})
