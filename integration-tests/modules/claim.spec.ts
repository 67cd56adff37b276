import { LEASE_SECONDS, moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const emails = (count: number) => Array.from({ length: count }, (_, n) => `guest${n}@example.com`)
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  const claimable = async () => (await invitations.claim()).claimed.length

  const secondsLeft = async (lease: string) => {
    const [row] = await sql<{ left: number }>(
      `select extract(epoch from min(lease_expires_at) - now())::float as left
       from customer_invitation_delivery where lease_id = ?`,
      [lease],
    )
    return row?.left ?? 0
  }

  describe("a claim", () => {
    it("takes what is due for the length of a lease, and shows it on the invitation", async () => {
      const id = await invitations.invite("ann@example.com")
      const { lease, claimed } = await invitations.claim()
      expect(claimed).toMatchObject([{ invitation_id: id, attempt: 1 }])
      expect(await invitations.deliveries(id)).toMatchObject([
        { id: claimed[0]?.id, status: "sending", attempt: 1, lease_id: lease },
      ])
      expect(await invitations.find(id)).toMatchObject({
        status: "not_sent",
        delivery_status: "sending",
      })
      expect(await secondsLeft(lease)).toBeGreaterThan(LEASE_SECONDS - 5)
      expect(await secondsLeft(lease)).toBeLessThanOrEqual(LEASE_SECONDS)
    })

    it("of what somebody else holds takes nothing", async () => {
      await invitations.invite("ann@example.com")
      await invitations.claim()
      expect(await claimable()).toBe(0)
    })

    it("may be sent while it lasts, and while the invitation is open", async () => {
      const [first, second] = [
        await invitations.invite("a@example.com"),
        await invitations.invite("b@example.com"),
      ]
      const { lease, claimed } = await invitations.claim()
      const sendable = async (of = lease) => await service.findSendable(of, ids(claimed))
      expect(await sendable()).toEqual(new Set(ids(claimed)))
      expect(await sendable("invtlease_other")).toEqual(new Set())
      await invitations.discard(first)
      const rest = claimed.filter((row) => row.invitation_id === second)
      expect(await sendable()).toEqual(new Set(ids(rest)))
      await sql("update customer_invitation_delivery set lease_expires_at = now()")
      expect(await sendable()).toEqual(new Set())
    })

    it.each(["pause", "cancel"] as const)(
      "may not be sent after a %s of its batch",
      async (how) => {
        const { batch_id: batch } = await invitations.submit(["ann@example.com"])
        const { lease, claimed } = await invitations.claim()
        await service.steerBatch(batch ?? "", how)
        expect(await service.findSendable(lease, ids(claimed))).toEqual(new Set())
      },
    )

    it("is out of the hands of whoever cannot tell its fate", async () => {
      await invitations.submit(emails(2))
      const { lease, claimed } = await invitations.claim()
      const [known, unknown] = ids(claimed)
      await service.settleDeliveries(lease, [{ id: known ?? "", status: "sent" }])
      await service.leaveToRecovery(lease)
      await service.settleDeliveries(lease, [{ id: unknown ?? "", status: "queued" }])
      expect(await claimable()).toBe(0)
      await sql("update customer_invitation_delivery set lease_expires_at = now()")
      const left = await service.takeOverAbandoned({ lease_id: "invtlease_new", limit: 10 })
      expect(ids(left)).toEqual([unknown])
    })

    it("takes no more than asked for, oldest first", async () => {
      await invitations.submit(emails(5))
      await sql(
        `update customer_invitation_delivery d
         set next_attempt_at = now() - make_interval(mins => i.display_id)
         from customer_invitation i where i.id = d.invitation_id`,
      )
      const { claimed } = await invitations.claim(2)
      const rows = await service.listInvitations({ id: claimed.map((row) => row.invitation_id) })
      expect(rows.map(({ email }) => email).sort()).toEqual([
        "guest3@example.com",
        "guest4@example.com",
      ])
    })

    it("leaves alone what is not due yet", async () => {
      await invitations.invite("ann@example.com")
      await invitations.settleAll({ status: "queued", retry_in_seconds: 60, error: "busy" })
      expect(await claimable()).toBe(0)
      await sql("update customer_invitation_delivery set next_attempt_at = now()")
      const { claimed } = await invitations.claim()
      expect(claimed).toMatchObject([{ attempt: 2 }])
    })

    it.each([
      ["is held by a registration", async (id: string) => void (await invitations.hold(id, "h1"))],
      ["was discarded", async (id: string) => void (await invitations.discard(id))],
      ["lapsed", (id: string) => invitations.lapse(id)],
      [
        "was accepted",
        async (id: string) => {
          await invitations.hold(id, "h1")
          await invitations.accept(id, "h1")
        },
      ],
    ])("leaves alone the mail of an invitation that %s", async (_what, end) => {
      await end(await invitations.invite("ann@example.com"))
      const other = await invitations.invite("bob@example.com")
      const { claimed } = await invitations.claim()
      expect(claimed.map((row) => row.invitation_id)).toEqual([other])
    })

    it("takes the mail of an invitation whose hold was given back or ran out", async () => {
      const one = await invitations.invite("ann@example.com")
      const two = await invitations.invite("bob@example.com")
      await Promise.all([invitations.hold(one, "h1"), invitations.hold(two, "h2")])
      await service.releaseHold("h1")
      await invitations.lapseHold(two)
      expect(await claimable()).toBe(2)
    })
  })

  describe("claims at once", () => {
    it("never overlap, and together take all", async () => {
      await invitations.submit(emails(400))
      const claims = await Promise.all(Array.from({ length: 4 }, () => invitations.claim(100)))
      const taken = claims.flatMap(({ claimed }) => ids(claimed))
      expect(new Set(taken).size).toBe(taken.length)
      let rest = await invitations.claim(100)
      while (rest.claimed.length > 0) {
        taken.push(...ids(rest.claimed))
        rest = await invitations.claim(100)
      }
      expect(new Set(taken).size).toBe(400)
      expect(taken).toHaveLength(400)
    })

    it("and discards of the same invitations never wait for each other in a circle", async () => {
      const { results } = await invitations.submit(emails(200))
      const all = results.flatMap(({ invitation_id: id }) => id ?? [])
      const [claims, discarded] = await Promise.all([
        Promise.all(Array.from({ length: 4 }, () => invitations.claim(50))),
        Promise.all([all, [...all].reverse()].map((part) => invitations.discard(...part))),
      ])
      expect(new Set(discarded.flat())).toEqual(new Set(all))
      expect(discarded.flat()).toHaveLength(200)
      const sending = await service.listInvitationDeliveries({ status: "sending" })
      const dropped = await service.listInvitationDeliveries({ status: "dropped" })
      expect(sending).toHaveLength(claims.flatMap(({ claimed }) => claimed).length)
      expect(sending.length + dropped.length).toBe(200)
    })
  })

  describe("a lease", () => {
    it("is renewed for all that its process still holds", async () => {
      await invitations.submit(emails(3))
      const { lease } = await invitations.claim()
      await invitations.lapseLease(lease)
      await service.renewLease(lease)
      expect(await secondsLeft(lease)).toBeGreaterThan(LEASE_SECONDS - 5)
      expect(await service.takeOverAbandoned({ lease_id: "other", limit: 10 })).toEqual([])
    })

    it("is not renewed by anybody else's heartbeat", async () => {
      await invitations.invite("ann@example.com")
      const { lease } = await invitations.claim()
      await invitations.lapseLease(lease)
      await service.renewLease("other")
      expect(await secondsLeft(lease)).toBeLessThan(0)
    })

    it("that runs is nobody else's to take over", async () => {
      await invitations.invite("ann@example.com")
      await invitations.claim()
      expect(await service.takeOverAbandoned({ lease_id: "other", limit: 10 })).toEqual([])
    })

    it("that ran out is taken over once, with the attempt that was under way", async () => {
      await invitations.submit(emails(20))
      const { lease, claimed } = await invitations.claim()
      await invitations.lapseLease(lease)
      const takers = await Promise.all(
        ["a", "b", "c"].map((id) => service.takeOverAbandoned({ lease_id: id, limit: 100 })),
      )
      const taken = takers.flat()
      expect(ids(taken).sort()).toEqual(ids(claimed).sort())
      expect(taken[0]).toMatchObject({
        attempt: 1,
        possible_duplicate: false,
        sales_channel_id: "sc_1",
      })
    })

    it("that was taken over cannot be renewed by the process that lost it", async () => {
      await invitations.invite("ann@example.com")
      const { lease } = await invitations.claim()
      await invitations.lapseLease(lease)
      await service.takeOverAbandoned({ lease_id: "other", limit: 10 })
      await service.renewLease(lease)
      expect(await secondsLeft(lease)).toBe(0)
      expect(await secondsLeft("other")).toBeGreaterThan(LEASE_SECONDS - 5)
    })
  })
})
