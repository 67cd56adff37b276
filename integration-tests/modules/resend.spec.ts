import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations }) => {
  const limits = { rate_limit_count: 3 }

  /** Sends as staff; what was queued, by which action. */
  const send = async (...ids: string[]) => {
    const by = { type: "user", id: "user_1" } as const
    const { queued } = await service.resend({ ids, by })
    return Object.fromEntries(queued.map(({ id, action }) => [id, action]))
  }
  const resendAs = (customerId: string, ...ids: string[]) =>
    service.resend({
      ids,
      by: { type: "customer", id: customerId, limits: customer(customerId, limits).limits },
    })
  const statuses = async (id: string) => (await invitations.history(id)).map(({ status }) => status)

  const expire = async (id: string) => {
    await invitations.lapse(id)
    await service.expire(10)
  }

  describe("sending again", () => {
    it("from sent queues one more mail with the same link, and changes no status", async () => {
      const id = await invitations.inviteAndSend("ann@example.com")
      expect(await send(id)).toEqual({ [id]: "resend" })
      expect(await invitations.find(id)).toMatchObject({
        status: "sent",
        delivery_status: "queued",
        token_generation: 1,
      })
      await invitations.settleAll({ status: "sent", expires_after_days: 30 })
      expect(await statuses(id)).toEqual(["not_sent", "sent"])
      const mails = await invitations.deliveries(id)
      expect(mails.map(({ status }) => status)).toEqual(["sent", "sent"])
    })

    it("queues the first mail of what was made without one, and what was given up", async () => {
      const unsent = await invitations.invite("a@example.com", { send: false })
      const failed = await invitations.invite("b@example.com")
      await invitations.settleAll({ status: "failed", error: "550" })
      expect(await send(unsent, failed)).toEqual({ [unsent]: "send", [failed]: "send" })
      expect((await invitations.claim()).claimed).toHaveLength(2)
    })

    it("from expired and discarded begins anew: not sent, a new link, a new term", async () => {
      const expired = await invitations.inviteAndSend("a@example.com")
      await expire(expired)
      const discarded = await invitations.inviteAndSend("b@example.com")
      await invitations.discard(discarded)
      const old = await service.issueToken({ invitation_id: expired, generation: 1 })

      expect(await send(expired, discarded)).toEqual({ [expired]: "reopen", [discarded]: "revive" })
      for (const id of [expired, discarded]) {
        const { expires_at: end, ...row } = await invitations.find(id)
        expect(row).toMatchObject({
          status: "not_sent",
          delivery_status: "queued",
          token_generation: 2,
          ended_at: null,
        })
        expect(((end?.getTime() ?? 0) - Date.now()) / 86_400_000).toBeCloseTo(30, 1)
        expect((await invitations.history(id)).at(-1)).toMatchObject({
          status: "not_sent",
          actor_type: "user",
          actor_id: "user_1",
        })
      }
      expect(await service.findByToken(old)).toBeNull()
    })

    it("leaves alone what was accepted, is held, or has a mail on its way", async () => {
      const accepted = await invitations.inviteAndSend("a@example.com")
      await invitations.hold(accepted, "h1")
      await invitations.accept(accepted, "h1")
      const held = await invitations.inviteAndSend("b@example.com")
      await invitations.hold(held, "h2")
      const sending = await invitations.invite("c@example.com")
      await invitations.claim()
      const queued = await invitations.invite("d@example.com")
      expect(await send(accepted, held, sending, queued, "invt_unknown")).toEqual({})
    })

    it("opens one again that has lapsed, whether that was written down or not", async () => {
      const id = await invitations.inviteAndSend("ann@example.com")
      await invitations.lapse(id)
      const by = { type: "user", id: "user_1" } as const
      const { queued, expired } = await service.resend({ ids: [id], by })
      expect([queued, expired]).toEqual([[{ id, action: "reopen" }], [id]])
      const history = await invitations.history(id)
      expect(history.map(({ status }) => status)).toEqual([
        "not_sent",
        "sent",
        "expired",
        "not_sent",
      ])
      expect((await invitations.claim()).claimed).toHaveLength(1)
    })

    it("has a mail leave now that waits for another try, and only then", async () => {
      const id = await invitations.invite("ann@example.com")
      const by = { type: "user", id: "user_1" } as const
      expect(await service.resend({ ids: [id], by })).toMatchObject({ queued: [], hastened: [] })
      await invitations.settleAll({ status: "queued", error: "421 busy", retry_in_seconds: 600 })
      expect((await invitations.claim()).claimed).toEqual([])
      const answers = await Promise.all([1, 2, 3].map(() => service.resend({ ids: [id], by })))
      expect(answers.flatMap(({ hastened }) => hastened)).toEqual([id])
      expect((await invitations.claim()).claimed).toHaveLength(1)
      expect(await invitations.deliveries(id)).toHaveLength(1)
    })

    it("does not take back a discard while the old mail is still on its way", async () => {
      const id = await invitations.invite("ann@example.com")
      const other = await invitations.invite("bob@example.com", { send: false })
      const { lease, claimed } = await invitations.claim()
      await invitations.discard(id)
      expect(await send(id, other)).toEqual({ [other]: "send" })
      await service.settleDeliveries(
        lease,
        claimed.map((delivery) => ({ id: delivery.id, status: "sent" })),
      )
      expect((await invitations.find(id)).status).toBe("discarded")
      expect(await send(id)).toEqual({ [id]: "revive" })
    })

    it("queues one mail, of many requests at once", async () => {
      const id = await invitations.inviteAndSend("ann@example.com")
      const answers = await Promise.all(Array.from({ length: 6 }, () => send(id)))
      expect(answers.filter((answer) => id in answer)).toHaveLength(1)
      expect(await invitations.deliveries(id)).toHaveLength(2)
    })

    it("reopens none whose address another open invitation holds, and of several only the newest", async () => {
      const ended = []
      for (let round = 0; round < 3; round += 1) {
        const id = await invitations.invite("ann@example.com")
        await invitations.discard(id)
        ended.push(id)
      }
      const newest = ended.at(-1) ?? ""
      expect(await send(...ended)).toEqual({ [newest]: "revive" })
      expect(await send(...ended)).toEqual({})
    })
  })

  describe("sending again by the inviter", () => {
    const inviter = customer("cus_1", limits)

    it("is of the own invitations only, and never of what was discarded", async () => {
      const own = await invitations.inviteAndSend("a@example.com", { inviter })
      const foreign = await invitations.inviteAndSend("b@example.com", {
        inviter: customer("cus_2"),
      })
      const staffs = await invitations.inviteAndSend("c@example.com")
      const discarded = await invitations.inviteAndSend("d@example.com", { inviter })
      await invitations.discard(discarded)
      const { queued } = await resendAs("cus_1", own, foreign, staffs, discarded)
      expect(queued).toEqual([{ id: own, action: "resend" }])
      expect(await invitations.deliveries(own)).toMatchObject([
        { caused_by: "cus_1" },
        { caused_by: "cus_1" },
      ])
    })

    it("counts against the same limits as new invitations", async () => {
      const id = await invitations.inviteAndSend("a@example.com", { inviter })
      await invitations.invite("b@example.com", { inviter })
      expect((await resendAs("cus_1", id)).allowance?.remaining).toBe(0)
      await invitations.settleAll({ status: "sent", expires_after_days: 30 })
      const answer = await resendAs("cus_1", id)
      expect(answer).toMatchObject({ queued: [], limited: true, allowance: { remaining: 0 } })
      expect(await invitations.deliveries(id)).toHaveLength(2)
    })
  })
})
