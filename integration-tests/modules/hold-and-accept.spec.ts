import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const holds = (count: number) => Array.from({ length: count }, (_, n) => `h${n}`)

  describe("a hold", () => {
    it("is one registration's, of many that want it at once", async () => {
      const id = await invitations.inviteAndSend("ann@example.com")
      const won = await Promise.all(holds(20).map((hold) => invitations.hold(id, hold)))
      expect(won.filter(Boolean)).toHaveLength(1)
      expect((await invitations.find(id)).hold_id).toBe(`h${won.indexOf(true)}`)
    })

    it("is nobody else's to give back", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.hold(id, "winner")
      expect(await invitations.hold(id, "loser")).toBe(false)
      await service.releaseHold("loser")
      expect((await invitations.find(id)).hold_id).toBe("winner")
      expect(await invitations.accept(id, "winner")).not.toBeNull()
    })

    it("can be had again once it was given back", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.hold(id, "first")
      await service.releaseHold("first")
      expect(await invitations.hold(id, "second")).toBe(true)
    })

    it("that ran out can be taken by the next, and then is the first one's no more", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.hold(id, "first")
      await invitations.lapseHold(id)
      expect(await invitations.hold(id, "second")).toBe(true)
      await service.releaseHold("first")
      expect(await invitations.accept(id, "first")).toBeNull()
      expect((await invitations.find(id)).hold_id).toBe("second")
      expect(await invitations.accept(id, "second")).not.toBeNull()
    })

    it("of the same person's next request is as good as the one that ran out", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.hold(id, "ann")
      await invitations.lapseHold(id)
      await service.hold({
        invitation_id: id,
        generation: 1,
        hold_id: "ann-again",
        auth_identity_id: "authid_ann",
      })
      expect(await invitations.accept(id, "ann")).not.toBeNull()
    })

    it("is had of an open invitation only, whether its mail went out or not", async () => {
      const notSent = await invitations.invite("a@example.com")
      const discarded = await invitations.invite("b@example.com")
      await invitations.discard(discarded)
      const lapsed = await invitations.invite("c@example.com")
      await invitations.lapse(lapsed)
      const expired = await invitations.invite("d@example.com")
      await invitations.lapse(expired)
      await sql("update customer_invitation set status = 'expired' where id = ?", [expired])
      const accepted = await invitations.invite("e@example.com")
      await invitations.hold(accepted, "h1")
      await invitations.accept(accepted, "h1")
      const sent = await invitations.inviteAndSend("f@example.com")

      const all = [notSent, discarded, lapsed, expired, accepted, sent, "invt_unknown"]
      const had = await Promise.all(all.map((id) => invitations.hold(id, `hold_${id}`)))
      expect(had).toEqual([true, false, false, false, false, true, false])
    })

    it("needs the link of the current generation", async () => {
      const id = await invitations.invite("ann@example.com")
      const target = { invitation_id: id, hold_id: "h1", auth_identity_id: "authid_1" }
      expect(await service.hold({ ...target, generation: 2 })).toBe(false)
      expect(await service.hold({ ...target, generation: 1 })).toBe(true)
    })

    it("whose registration never came back is found, and no other", async () => {
      const [one, two] = [
        await invitations.invite("ann@example.com"),
        await invitations.invite("bob@example.com"),
      ]
      await invitations.hold(one, "lost")
      await invitations.hold(two, "running")
      expect(await service.listLapsedHolds(10)).toEqual([])
      await invitations.lapseHold(one)
      expect(await service.listLapsedHolds(10)).toMatchObject([
        { invitation_id: one, hold_id: "lost", auth_identity_id: "authid_lost" },
      ])
    })
  })

  it("an invitation that a registration held does not expire before it is known what became of it", async () => {
    const id = await invitations.inviteAndSend("ann@example.com")
    await invitations.hold(id, "h1")
    await invitations.lapse(id)
    await invitations.lapseHold(id)
    expect(await service.expire(10)).toEqual([])
    expect(await invitations.accept(id, "h1")).not.toBeNull()
  })

  describe("acceptance", () => {
    it("is final, names the account, and answers the groups to join", async () => {
      const id = await invitations.invite("ann@example.com", { customer_group_ids: ["cusgroup_1"] })
      await invitations.settleAll({ status: "sent", expires_after_days: 30 })
      await invitations.hold(id, "h1")
      expect(await invitations.accept(id, "h1")).toEqual({
        customer_group_ids: ["cusgroup_1"],
        email_normalized: "ann@example.com",
        mailed: true,
      })
      expect(await service.retrieveInvitation(id)).toMatchObject({
        status: "accepted",
        invitee_id: "cus_h1",
        invitee_email: "new@example.com",
        hold_id: null,
        registered_at: expect.any(Date),
        ended_at: expect.any(Date),
      })
      expect((await invitations.history(id)).at(-1)).toMatchObject({
        status: "accepted",
        actor_type: "customer",
        actor_id: "cus_h1",
      })
    })

    it("proves no mailbox where the mail only counted as sent", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.settleAll({ status: "sent", withheld: true, expires_after_days: 30 })
      await invitations.hold(id, "h1")
      expect(await invitations.accept(id, "h1")).toMatchObject({ mailed: false })
    })

    it("is by the hold alone: not without one, not by another's, not twice", async () => {
      const id = await invitations.invite("ann@example.com")
      expect(await invitations.accept(id, "h1")).toBeNull()
      await invitations.hold(id, "h1")
      expect(await invitations.accept(id, "h2")).toBeNull()
      const answers = await Promise.all([1, 2, 3].map(() => invitations.accept(id, "h1")))
      expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
      expect(await invitations.history(id)).toHaveLength(2)
    })

    it("counts also when the hold ran out meanwhile, since the account exists", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.hold(id, "h1")
      await invitations.lapseHold(id)
      await invitations.lapse(id)
      expect(await invitations.accept(id, "h1")).not.toBeNull()
      expect((await invitations.find(id)).status).toBe("accepted")
    })

    it("drops the mail that is still queued, and shows that", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.hold(id, "h1")
      await invitations.accept(id, "h1")
      expect(await invitations.deliveries(id)).toMatchObject([{ status: "dropped" }])
      expect((await invitations.find(id)).delivery_status).toBe("dropped")
    })

    it("stays when the mail that was on its way arrives", async () => {
      const id = await invitations.invite("ann@example.com")
      const { lease, claimed } = await invitations.claim()
      await invitations.hold(id, "h1")
      await invitations.accept(id, "h1")
      await service.settleDeliveries(
        lease,
        claimed.map((delivery) => ({ id: delivery.id, status: "sent", expires_after_days: 30 })),
      )
      expect(await invitations.find(id)).toMatchObject({
        status: "accepted",
        delivery_status: "sent",
      })
      expect((await invitations.history(id)).map(({ status }) => status)).toEqual([
        "not_sent",
        "accepted",
      ])
    })

    it("and a discard at once never both win", async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = await invitations.invite(`guest${round}@example.com`)
        await invitations.hold(id, `h${round}`)
        await invitations.lapseHold(id)
        const [accepted, discarded] = await Promise.all([
          invitations.accept(id, `h${round}`),
          invitations.discard(id),
        ])
        expect((accepted ? 1 : 0) + discarded.length).toBe(1)
        const lines = await invitations.history(id)
        expect(lines.map(({ status }) => status)).toEqual([
          "not_sent",
          accepted ? "accepted" : "discarded",
        ])
      }
    })
  })

  describe("the groups of an accepted invitation", () => {
    const acceptWith = async (groups: string[]) => {
      const id = await invitations.invite("ann@example.com", { customer_group_ids: groups })
      await invitations.hold(id, "h1")
      await invitations.accept(id, "h1")
      await sql(
        "update customer_invitation set registered_at = registered_at - interval '1 minute'",
      )
      return id
    }

    it("wait to be joined until that is noted", async () => {
      const id = await acceptWith(["cusgroup_1"])
      expect(await service.listPendingGroups(10)).toEqual([
        { invitation_id: id, invitee_id: "cus_h1", customer_group_ids: ["cusgroup_1"] },
      ])
      await service.markGroupsJoined(id)
      expect(await service.listPendingGroups(10)).toEqual([])
    })

    it("need no joining where there are none", async () => {
      await acceptWith([])
      expect(await service.listPendingGroups(10)).toEqual([])
    })
  })

  describe("a token", () => {
    const tokenOf = (id: string, generation = 1) =>
      service.issueToken({ invitation_id: id, generation })

    it("finds its invitation, and says by the database's clock whether it lapsed or is held", async () => {
      const id = await invitations.invite("Ann@example.com", { message: "Hello" })
      const token = await tokenOf(id)
      const found = await service.findByToken(token)
      expect(found).toMatchObject({
        id,
        email: "Ann@example.com",
        status: "not_sent",
        message: "Hello",
        lapsed: false,
        held: false,
      })
      expect(found?.expires_at).toBeInstanceOf(Date)
      await invitations.hold(id, "h1")
      await invitations.lapse(id)
      expect(await service.findByToken(token)).toMatchObject({ lapsed: true, held: true })
    })

    it("of another generation, or of an invitation that is gone, finds nothing", async () => {
      const id = await invitations.invite("ann@example.com")
      expect(await service.findByToken(await tokenOf(id, 2))).toBeNull()
      expect(await service.findByToken(await tokenOf(`${id}X`))).toBeNull()
      await sql("update customer_invitation set deleted_at = now() where id = ?", [id])
      expect(await service.findByToken(await tokenOf(id))).toBeNull()
    })

    it("is made of an invitation only while it can be accepted", async () => {
      const id = await invitations.invite("ann@example.com")
      const made = { invitation_id: id, generation: 1, sales_channel_id: "sc_1" }
      expect(await service.findAcceptable(id)).toEqual(made)
      await invitations.lapse(id)
      expect(await service.findAcceptable(id)).toBeNull()
      const other = await invitations.invite("bob@example.com")
      await invitations.discard(other)
      expect(await service.findAcceptable(other)).toBeNull()
      expect(await service.findAcceptable("invt_unknown")).toBeNull()
    })
  })
})
