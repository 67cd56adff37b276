import { randomUUID } from "node:crypto"
import { NOT_BEGUN } from "../../src/modules/invitation/delivery/queue-health"
import type { DeliveryOutcome } from "../../src/modules/invitation/delivery/settle-deliveries"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const pace = { batch_size: 3, batch_interval_seconds: 60 }
  const claim = async (given = pace) => {
    const lease = `lease_${randomUUID()}`
    return { lease, ...(await service.claimDeliveries({ lease_id: lease, ...given })) }
  }
  const settle = async (
    { lease, deliveries }: Awaited<ReturnType<typeof claim>>,
    outcome: Omit<DeliveryOutcome, "id">,
  ) =>
    await service.settleDeliveries(
      lease,
      deliveries.map(({ id }) => ({ id, ...outcome })),
    )
  const invite = (count: number) =>
    invitations.submit(Array.from({ length: count }, (_, n) => `guest-${n}@example.com`))
  const after = (column: "resumes_at" | "paused_until") =>
    sql(`update customer_invitation_pace set ${column} = now() - interval '1 second'`)

  describe("with a pause between batches", () => {
    beforeEach(async () => {
      await invite(8)
      await service.saveSettings({
        sales_channel_id: null,
        set: { batch_interval_seconds: 60 },
        clear: [],
      })
    })

    it("no more mails than a batch are claimed before it, by however many processes", async () => {
      const claims = await Promise.all([claim(), claim(), claim(), claim()])
      expect(claims.flatMap(({ deliveries }) => deliveries)).toHaveLength(3)
    })

    it("those who find no room learn how long to wait", async () => {
      await settle(await claim(), { status: "sent" })
      const { deliveries, wait_seconds: wait } = await claim()
      expect(deliveries).toEqual([])
      expect(wait).toBeGreaterThan(55)
      expect(wait).toBeLessThanOrEqual(60)
    })

    it("the next batch may go when it is over", async () => {
      await settle(await claim(), { status: "sent" })
      await after("resumes_at")
      expect((await claim()).deliveries).toHaveLength(3)
    })

    it("counts from the last batch, also when another one is settled before it", async () => {
      const small = await claim({ ...pace, batch_size: 1 })
      const slow = await claim()
      expect([small.deliveries.length, slow.deliveries.length]).toEqual([1, 2])
      await settle(small, { status: "sent" })
      // The slow one may take until its lease is over.
      expect((await claim()).wait_seconds).toBeGreaterThan(60)
      await settle(slow, { status: "sent" })
      expect((await claim()).wait_seconds).toBeLessThanOrEqual(60)
    })

    it("nobody waits when nothing is due", async () => {
      await settle(await claim({ ...pace, batch_size: 8 }), { status: "sent" })
      expect(await claim({ ...pace, batch_size: 8 })).toMatchObject({
        deliveries: [],
        wait_seconds: null,
      })
    })
  })

  describe("a provider that refuses everything", () => {
    const all = { batch_size: 12, batch_interval_seconds: 0 }
    const refused = { status: "queued", error: "421 busy", refused_by: "provider" } as const
    const health = () => service.getQueueHealth()

    it("stops sending, says why, and gets one mail to try when the pause is over", async () => {
      await invite(12)
      await settle(await claim(all), refused)
      expect(await health()).toMatchObject({ paused: true, pause_reason: "421 busy", depth: 12 })
      const stopped = await claim(all)
      expect(stopped.deliveries).toEqual([])
      expect(stopped.wait_seconds).toBeGreaterThan(25)
      await after("paused_until")
      const trial = await claim(all)
      expect(trial.deliveries).toHaveLength(1)
      await settle(trial, { status: "sent" })
      expect(await health()).toMatchObject({ paused: false, pause_reason: null })
      expect((await claim(all)).deliveries).toHaveLength(11)
    })

    it("is told apart from a process that stopped before it began", async () => {
      await invite(12)
      await settle(await claim({ ...all, batch_size: 3 }), { status: "queued", error: NOT_BEGUN })
      await settle(await claim({ ...all, batch_size: 3 }), refused)
      const { failures } = await health()
      expect(failures.map(({ reason }) => reason)).toEqual(["421 busy"])
    })

    it("is paused for longer each time, up to a quarter of an hour", async () => {
      await invite(40)
      await settle(await claim(all), refused)
      const pauses: number[] = []
      for (let round = 0; round < 8; round += 1) {
        const { paused_until: until } = await health()
        pauses.push(Math.round((new Date(until ?? 0).getTime() - Date.now()) / 1_000))
        await after("paused_until")
        await settle(await claim(all), { ...refused, retry_in_seconds: 0 })
      }
      const expected = [30, 60, 120, 240, 480, 900, 900, 900]
      pauses.forEach((pause, round) => {
        expect(Math.abs(pause - (expected[round] ?? 0))).toBeLessThanOrEqual(2)
      })
    })

    it("is tried again at once where the mail that tried never came to it", async () => {
      await invite(14)
      await settle(await claim(all), refused)
      await after("paused_until")
      await settle(await claim(all), { status: "dropped", error: "Held back by the shop." })
      const trial = await claim(all)
      expect(trial.deliveries).toHaveLength(1)
      await settle(trial, refused)
      const { paused_until: until } = await health()
      expect(new Date(until ?? 0).getTime() - Date.now()).toBeGreaterThan(55_000)
    })

    it("is paused no longer for batches that were on the way already", async () => {
      await invite(40)
      const batches = [await claim(all), await claim(all), await claim(all)]
      for (const batch of batches) {
        await settle(batch, refused)
      }
      const { paused_until: until } = await health()
      const seconds = (new Date(until ?? 0).getTime() - Date.now()) / 1_000
      expect(Math.abs(seconds - 30)).toBeLessThanOrEqual(2)
    })

    it("is known to do so until a mail leaves, or an hour has passed", async () => {
      expect(await service.findOutage()).toBeNull()
      await invite(4)
      const one = { ...all, batch_size: 1 }
      await settle(await claim(one), { ...refused, retry_in_seconds: 3_600 })
      expect(await service.findOutage()).toBe("421 busy")
      await settle(await claim(one), { ...refused, error: "451 shared", withheld: true })
      expect(await service.findOutage()).toBe("421 busy")
      await sql(
        "update customer_invitation_delivery set updated_at = now() - interval '61 minutes'",
      )
      expect(await service.findOutage()).toBeNull()
      await settle(await claim(one), {
        status: "failed",
        error: "421 again",
        refused_by: "provider",
      })
      expect(await service.findOutage()).toBe("421 again")
      await settle(await claim(one), { status: "sent" })
      expect(await service.findOutage()).toBeNull()
    })

    it("is not what a list of mailboxes that do not exist looks like", async () => {
      await invite(30)
      for (let round = 0; round < 2; round += 1) {
        await settle(await claim(all), { status: "failed", refused_by: "recipient" })
      }
      expect(await health()).toMatchObject({ paused: false })
      expect((await claim(all)).deliveries).toHaveLength(6)
    })
  })

  it("attempts that failed are counted apart from those that a stopped server cut off", async () => {
    const id = await invitations.invite("a@example.com")
    await settle(await claim(), { status: "queued" })
    await settle(await claim(), { status: "queued", refused_by: "provider" })
    await settle(await claim(), { status: "sent" })
    const [delivery] = await invitations.deliveries(id)
    expect(delivery).toMatchObject({ attempt: 3, refusals: 1, status: "sent" })
  })
})
