import { setTimeout as sleep } from "node:timers/promises"
import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const cancel = (customerId: string, ...ids: string[]) =>
    service.discard({ ids, actor: { type: "customer", id: customerId }, reason: null })

  describe("discarding", () => {
    it("ends an invitation that was not sent yet, and drops its queued mail", async () => {
      const id = await invitations.invite("ann@example.com")
      expect(await invitations.discard(id)).toEqual([id])
      expect(await invitations.find(id)).toMatchObject({
        status: "discarded",
        delivery_status: "dropped",
        ended_at: expect.any(Date),
      })
      expect(await invitations.deliveries(id)).toMatchObject([{ status: "dropped" }])
      expect((await invitations.claim()).claimed).toEqual([])
    })

    it("ends an invitation that was sent, and leaves the mail that went out as it was", async () => {
      const id = await invitations.inviteAndSend("ann@example.com")
      expect(await invitations.discard(id)).toEqual([id])
      expect(await invitations.find(id)).toMatchObject({
        status: "discarded",
        delivery_status: "sent",
      })
    })

    it("writes who did it, and why", async () => {
      const id = await invitations.invite("ann@example.com")
      await service.discard({
        ids: [id],
        actor: { type: "user", id: "user_9" },
        reason: "inviter_deleted",
      })
      expect((await invitations.history(id)).at(-1)).toEqual({
        status: "discarded",
        actor_type: "user",
        actor_id: "user_9",
        reason: "inviter_deleted",
      })
    })

    it("takes of many those that may be, and says which", async () => {
      const open = await invitations.invite("a@example.com")
      const ended = await invitations.invite("b@example.com")
      await invitations.discard(ended)
      const accepted = await invitations.invite("c@example.com")
      await invitations.hold(accepted, "h1")
      await invitations.accept(accepted, "h1")
      const expired = await invitations.invite("d@example.com")
      await invitations.lapse(expired)
      await service.expire(10)
      const held = await invitations.invite("e@example.com")
      await invitations.hold(held, "h2")

      const all = [open, ended, accepted, expired, held, "invt_unknown", open]
      expect(await invitations.discard(...all)).toEqual([open])
      const statuses = await Promise.all(
        [open, ended, accepted, expired, held].map(
          async (id) => (await invitations.find(id)).status,
        ),
      )
      expect(statuses).toEqual(["discarded", "discarded", "accepted", "expired", "not_sent"])
      expect(await invitations.history(ended)).toHaveLength(2)
    })

    it("takes one whose registration never came back, and takes its hold away", async () => {
      const id = await invitations.invite("ann@example.com")
      await invitations.hold(id, "h1")
      await invitations.lapseHold(id)
      expect(await invitations.discard(id)).toEqual([id])
      expect(await invitations.accept(id, "h1")).toBeNull()
      expect(await invitations.find(id)).toMatchObject({ status: "discarded", hold_id: null })
    })

    it("drops also the mail that somebody queues at that very moment", async () => {
      const id = await invitations.invite("ann@example.com", { send: false })
      const queueing = sql(
        `with locked as materialized (
           select id from customer_invitation where id = ? for no key update
         ),
         slow as materialized (select pg_sleep(0.5) from locked)
         insert into customer_invitation_delivery (id, invitation_id, status, next_attempt_at)
         select 'invtdel_late', l.id, 'queued', now() from locked l, slow`,
        [id],
      )
      await sleep(150)
      const discarding = invitations.discard(id)
      await queueing
      expect(await discarding).toEqual([id])
      expect(await invitations.deliveries(id)).toMatchObject([{ status: "dropped" }])
    })

    it("of nothing discards nothing", async () => {
      await invitations.invite("ann@example.com")
      expect(await invitations.discard()).toEqual([])
    })

    it("is done once, of many at once", async () => {
      const id = await invitations.invite("ann@example.com")
      const answers = await Promise.all(Array.from({ length: 8 }, () => invitations.discard(id)))
      expect(answers.flat()).toEqual([id])
      expect(await invitations.history(id)).toHaveLength(2)
    })
  })

  describe("canceling", () => {
    it("is discarding by the inviter, of the own invitation", async () => {
      const id = await invitations.invite("ann@example.com", { inviter: customer("cus_1") })
      expect(await cancel("cus_1", id)).toEqual([id])
      expect((await invitations.find(id)).status).toBe("discarded")
      expect((await invitations.history(id)).at(-1)).toMatchObject({
        actor_type: "customer",
        actor_id: "cus_1",
      })
    })
  })

  describe("discarding by where invitations come from", () => {
    it("ends the open ones of one inviter or of one channel, and leaves all others", async () => {
      const web = { sales_channel: { id: "sc_web", name: "Web" } }
      const one = await invitations.invite("a@example.com", { inviter: customer("cus_1") })
      const two = await invitations.invite("a@example.com", { inviter: customer("cus_2") })
      const three = await invitations.invite("a@example.com", web)
      const actor = { type: "system", id: null } as const
      const reason = "deleted"
      expect(await service.discard({ inviter_id: "cus_1", actor, reason })).toEqual([one])
      expect(await service.discard({ sales_channel_id: "sc_web", actor, reason })).toEqual([three])
      expect((await invitations.find(two)).status).toBe("not_sent")
    })

    it("goes on in chunks where a limit is set, and never takes all for want of a condition", async () => {
      await invitations.submit(["a@example.com", "b@example.com", "c@example.com"])
      const actor = { type: "system", id: null } as const
      const chunk = { sales_channel_id: "sc_1", limit: 2, actor, reason: null }
      expect(await service.discard({ actor, reason: null })).toEqual([])
      expect(await service.discard(chunk)).toHaveLength(2)
      expect(await service.discard(chunk)).toHaveLength(1)
      expect(await service.discard(chunk)).toEqual([])
    })
  })

  describe("expiring", () => {
    it("ends what is open and past its time, drops its mail, and leaves the rest", async () => {
      const lapsed = await invitations.invite("a@example.com")
      const valid = await invitations.invite("b@example.com")
      const endless = await invitations.invite("c@example.com", { expires_after_days: null })
      await invitations.lapse(lapsed)
      expect(await service.expire(10)).toEqual([lapsed])
      expect(await invitations.find(lapsed)).toMatchObject({
        status: "expired",
        delivery_status: "dropped",
        ended_at: expect.any(Date),
      })
      expect((await invitations.history(lapsed)).at(-1)).toMatchObject({
        status: "expired",
        actor_type: "system",
      })
      const rest = await Promise.all([valid, endless].map((id) => invitations.find(id)))
      expect(rest.map(({ status }) => status)).toEqual(["not_sent", "not_sent"])
      expect(await service.expire(10)).toEqual([])
    })

    it("waits for a registration that holds the invitation, and for a mail on its way", async () => {
      const held = await invitations.invite("a@example.com")
      await invitations.hold(held, "h1")
      const sending = await invitations.invite("b@example.com")
      await invitations.claim()
      await invitations.lapse(held)
      await invitations.lapse(sending)
      expect(await service.expire(10)).toEqual([])
      // What became of the registration is found out first.
      await invitations.lapseHold(held)
      expect(await service.expire(10)).toEqual([])
      await service.releaseHold("h1")
      expect(await service.expire(10)).toEqual([held])
    })

    it("takes no more at once than asked for, and each once", async () => {
      const { results } = await invitations.submit(
        Array.from({ length: 30 }, (_, n) => `guest${n}@example.com`),
      )
      await sql("update customer_invitation set expires_at = now() - interval '1 hour'")
      expect(await service.expire(5)).toHaveLength(5)
      const rest = await Promise.all([1, 2, 3].map(() => service.expire(100)))
      expect(rest.flat()).toHaveLength(25)
      const ids = results.flatMap(({ invitation_id: id }) => id ?? [])
      const lines = await service.listInvitationHistories({ invitation_id: ids, status: "expired" })
      expect(lines).toHaveLength(30)
    })
  })
})
