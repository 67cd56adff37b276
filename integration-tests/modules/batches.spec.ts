import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations, sql }) => {
  const inviteInBatch = async () => {
    const id = await invitations.invite("ann@example.com")
    const { batch_id: batch } = await service.retrieveInvitation(id)
    return { id, batch: batch ?? "" }
  }
  const progress = async (batch: string) =>
    (await service.listBatchProgress({ ids: [batch], limit: 1, offset: 0 }))[0]

  it("are running while mails are on the way, and completed when none is", async () => {
    const { batch } = await inviteInBatch()
    expect(await progress(batch)).toMatchObject({ status: "running", queued: 1, sent: 0 })
    await invitations.settleAll({ status: "sent", expires_after_days: 30 })
    expect(await progress(batch)).toMatchObject({
      status: "completed",
      queued: 0,
      sent: 1,
      rate_per_minute: 1,
      eta_seconds: 0,
    })
    expect(await service.steerBatch(batch, "pause")).toBe(false)
  })

  it("send nothing while they are paused, and go on when they are resumed", async () => {
    const { batch } = await inviteInBatch()
    expect(await service.steerBatch(batch, "pause")).toBe(true)
    expect((await invitations.claim()).claimed).toEqual([])
    expect(await progress(batch)).toMatchObject({ status: "paused", queued: 1, eta_seconds: null })
    expect(await service.steerBatch(batch, "resume")).toBe(true)
    expect((await invitations.claim()).claimed).toHaveLength(1)
  })

  it("drop a mail that comes back for another try after they were canceled", async () => {
    const { id, batch } = await inviteInBatch()
    const { lease, claimed } = await invitations.claim()
    expect(await service.steerBatch(batch, "cancel")).toBe(true)
    await service.settleDeliveries(
      lease,
      claimed.map((delivery) => ({ id: delivery.id, status: "queued" })),
    )
    expect(await progress(batch)).toMatchObject({
      status: "canceled",
      queued: 0,
      eta_seconds: null,
    })
    // Only its mail is gone: it may still be sent by itself.
    expect(await service.retrieveInvitation(id)).toMatchObject({
      status: "not_sent",
      delivery_status: "dropped",
    })
  })

  it("have all their mails dropped when they are canceled, whoever claims some meanwhile", async () => {
    const emails = Array.from({ length: 60 }, (_, n) => `guest-${n}@example.com`)
    const { batch_id: batch } = await invitations.submit(emails)
    const id = batch ?? ""
    let claimed = 0
    const claimSome = async () => {
      claimed += (await invitations.claim(3)).claimed.length
    }
    await claimSome()
    await service.steerBatch(id, "cancel")
    let found = true
    while (found) {
      ;[found] = await Promise.all([service.dropQueued(id, 7), claimSome()])
    }
    expect(claimed).toBe(3)
    expect(await sql("select 1 from customer_invitation_delivery where status = 'queued'")).toEqual(
      [],
    )
  })

  it("are found when the process died that canceled them, until their mails are dropped", async () => {
    const { batch } = await inviteInBatch()
    await invitations.invite("other@example.com")
    await service.steerBatch(batch, "cancel")
    expect(await service.listHalfCanceled()).toEqual([batch])
    expect((await invitations.claim()).claimed).toHaveLength(1)
    expect(await service.dropQueued(batch, 10)).toBe(true)
    expect(await service.dropQueued(batch, 10)).toBe(false)
    expect(await service.listHalfCanceled()).toEqual([])
  })

  describe("whose work fails", () => {
    const start = async () =>
      await service.startMassWork({
        kind: "discard",
        selection: { filters: {}, except_ids: [] },
        matched: 1,
        last: 1,
        created_by: "user_1",
      })
    const claim = async (lease = "lease_1") => (await service.claimBatchWork(lease))?.id ?? null
    const fail = async (id: string) => await service.putOffBatch({ id, lease_id: "lease_1" })
    const waitOver = () => sql("update customer_invitation_batch set lease_expires_at = now()")

    it("are put off, and others come first", async () => {
      const failing = await start()
      const next = await start()
      expect(await claim()).toBe(failing)
      expect(await fail(failing)).toBe(false)
      expect(await claim("lease_2")).toBe(next)
      expect(await claim("lease_3")).toBeNull()
    })

    it("again and again end as failed, say so, and can be resumed", async () => {
      const id = await start()
      let ended = false
      for (let round = 1; round <= 12; round += 1) {
        expect([round, ended]).toEqual([round, false])
        await claim()
        ended = await fail(id)
        await waitOver()
      }
      expect(ended).toBe(true)
      expect(await claim()).toBeNull()
      const { status, error } = (await progress(id)) ?? {}
      expect([status, error]).toEqual(["failed", expect.stringMatching(/resumed/)])
      expect(await service.steerBatch(id, "resume")).toBe(true)
      expect(await progress(id)).toMatchObject({ status: "running", error: null })
      expect(await claim()).toBe(id)
    })

    it("are not put off by a process that lost them", async () => {
      const id = await start()
      await claim()
      await waitOver()
      await claim("lease_2")
      expect(await fail(id)).toBe(false)
      const [row] = await sql<{ failures: number }>(
        "select failures from customer_invitation_batch",
      )
      expect(row?.failures).toBe(0)
    })
  })
})
