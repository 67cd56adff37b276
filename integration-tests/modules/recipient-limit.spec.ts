import { customer } from "./setup/invitations"
import { moduleSuite } from "./setup/module-suite"

const VICTIM = "victim@example.com"

moduleSuite(({ service, invitations, sql }) => {
  /** One invitation each of some customers to the same address; their ids. */
  const besiege = (count: number, from = 0): Promise<string[]> =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        invitations.invite(VICTIM, { inviter: customer(`cus_${from + n}`) }),
      ),
    )

  const settle = (
    lease: string,
    claimed: { id: string }[],
    status: "sent" | "failed" | "unknown",
  ) =>
    service.settleDeliveries(
      lease,
      claimed.map(({ id }) => ({ id, status, expires_after_days: 30 })),
    )

  /** Sends all that may leave now; how many did. */
  const sendAll = async (status: "sent" | "failed" | "unknown" = "sent") => {
    const { lease, claimed } = await invitations.claim()
    await settle(lease, claimed, status)
    return claimed.length
  }

  /** Lets time pass: moves all that happened, and all that is planned, back. */
  const pass = (hours: number) =>
    sql(
      `update customer_invitation_delivery
       set sent_at = sent_at - make_interval(hours => ${hours}),
         claimed_at = claimed_at - make_interval(hours => ${hours}),
         next_attempt_at = next_attempt_at - make_interval(hours => ${hours})`,
    )

  const hoursUntilNext = async () => {
    const [row] = await sql<{ hours: number }>(
      `select extract(epoch from min(next_attempt_at) - now())::float / 3600 as hours
       from customer_invitation_delivery where status = 'queued' and held`,
    )
    return row?.hours ?? 0
  }

  describe("mails to one address that customers caused", () => {
    it("leave one a day and three in 30 days, whoever caused them", async () => {
      await besiege(10)
      const sent: number[] = []
      for (let day = 0; day < 31; day += 1) {
        sent.push(await sendAll())
        await pass(24)
      }
      expect(sent.slice(0, 4)).toEqual([1, 1, 1, 0])
      expect(sent.slice(3, 30).filter(Boolean)).toEqual([])
      expect(sent[30]).toBe(1)
    }, 30_000)

    it("wait visibly until the moment at which one more is allowed", async () => {
      const [, second = ""] = await besiege(2)
      expect(await sendAll()).toBe(1)
      expect(await hoursUntilNext()).toBeGreaterThan(23.9)
      expect(await hoursUntilNext()).toBeLessThanOrEqual(24)
      const held = (await service.listInvitationDeliveries({ held: true }))[0]
      expect(held).toMatchObject({ status: "queued", attempt: 0 })
      expect((await invitations.find(held?.invitation_id ?? second)).delivery_status).toBe("queued")
      await pass(23)
      expect(await sendAll()).toBe(0)
      await pass(1)
      expect(await sendAll()).toBe(1)
      expect(await service.listInvitationDeliveries({ held: true })).toEqual([])
    })

    it("are let through by the limits that the shop sets", async () => {
      await service.saveSettings({
        sales_channel_id: null,
        set: { recipient_limit_count: 1, recipient_limit_days: 2 },
        clear: [],
      })
      await besiege(3)
      expect(await sendAll()).toBe(1)
      await pass(24)
      expect(await sendAll()).toBe(0)
      expect(await hoursUntilNext()).toBeLessThanOrEqual(24)
      await pass(24)
      expect(await sendAll()).toBe(1)
    })

    it("count when nobody knows whether they went out, and not when they surely did not", async () => {
      await besiege(1)
      expect(await sendAll("failed")).toBe(1)
      await besiege(1, 1)
      expect(await sendAll("unknown")).toBe(1)
      await besiege(1, 2)
      expect(await sendAll()).toBe(0)
    })

    it("count while they may be sent a second time after a crash, and are themselves not held", async () => {
      await besiege(1)
      const { lease, claimed } = await invitations.claim()
      await service.settleDeliveries(
        lease,
        claimed.map(({ id }) => ({ id, status: "queued", possible_duplicate: true })),
      )
      await besiege(3, 1)
      const again = await invitations.claim()
      expect(again.claimed.map(({ id }) => id)).toEqual(claimed.map(({ id }) => id))
    })

    it("count for the address that they went to, whatever the invitation says later", async () => {
      const [id = ""] = await besiege(1)
      await sendAll("unknown")
      await invitations.edit(id, "other@example.com")
      await besiege(1, 1)
      expect(await sendAll()).toBe(0)
    })

    it("hold up neither staff's mails nor those to others, and staff's hold up none", async () => {
      await invitations.invite(VICTIM)
      await invitations.invite(VICTIM, { sales_channel: { id: "sc_2", name: "App" } })
      await besiege(3)
      await invitations.invite("other@example.com", { inviter: customer("cus_1") })
      expect(await sendAll()).toBe(4)
      const [sent] = await service.listInvitations({ inviter_id: { $ne: null }, status: "sent" })
      await service.resend({ ids: [sent?.id ?? ""], by: { type: "user", id: "user_1" } })
      await invitations.invite(VICTIM, { sales_channel: { id: "sc_3", name: "Shop" } })
      expect(await sendAll()).toBe(2)
    })

    it("leave at once when staff send them, and are no customer's any more", async () => {
      await besiege(2)
      await sendAll()
      const [held] = await service.listInvitationDeliveries({ held: true })
      const ids = [held?.invitation_id ?? ""]
      const { hastened } = await service.resend({ ids, by: { type: "user", id: "user_1" } })
      expect(hastened).toEqual(ids)
      expect(await sendAll()).toBe(1)
      const [sent] = await invitations.deliveries(ids[0] ?? "")
      expect(sent).toMatchObject({ status: "sent", held: false, caused_by: null })
    })

    it("are dropped when their invitation ends while they are held", async () => {
      await besiege(2)
      await sendAll()
      const [held] = await service.listInvitationDeliveries({ held: true })
      await invitations.discard(held?.invitation_id ?? "")
      await pass(24)
      expect(await sendAll()).toBe(0)
    })
  })

  it("a customer's second mail of the same invitation is held like any other", async () => {
    const [id = ""] = await besiege(1)
    await sendAll()
    const by = { type: "customer" as const, id: "cus_0", limits: customer("cus_0").limits }
    expect((await service.resend({ ids: [id], by })).queued).toHaveLength(1)
    expect(await sendAll()).toBe(0)
    expect((await invitations.find(id)).delivery_status).toBe("queued")
    await pass(24)
    expect(await sendAll()).toBe(1)
  })

  it("ten inviters, one victim and many processes never pass the limit", async () => {
    for (let round = 0; round < 8; round += 1) {
      await besiege(10, round * 10)
      const claims = await Promise.all(
        Array.from({ length: 6 }, (_, n) => invitations.claim(1 + (n % 3) * 10)),
      )
      const taken = claims.flatMap(({ claimed }) => claimed)
      expect(taken).toHaveLength(round < 3 ? 1 : 0)
      await Promise.all(claims.map(({ lease, claimed }) => settle(lease, claimed, "sent")))
      await pass(24)
    }
  }, 60_000)

  it("held mails are out of the way: a claim finds what may leave behind any number of them", async () => {
    const inviters = Array.from({ length: 60 }, (_, n) => n)
    for (const n of inviters) {
      await invitations.invite(VICTIM, { inviter: customer(`cus_${n}`) })
    }
    await invitations.invite("other@example.com", { inviter: customer("cus_1") })
    const first = await invitations.claim(10)
    expect(first.claimed).toHaveLength(1)
    const second = await invitations.claim(10)
    expect(second.claimed).toHaveLength(1)
    expect((await invitations.claim(10)).claimed).toEqual([])
    const held = await service.listInvitationDeliveries({ held: true }, { take: 100 })
    expect(held).toHaveLength(59)
  })
})
