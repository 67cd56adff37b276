import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations }) => {
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
    expect(await progress(batch)).toMatchObject({ status: "canceled", queued: 0 })
    // Only its mail is gone: it may still be sent by itself.
    expect(await service.retrieveInvitation(id)).toMatchObject({
      status: "not_sent",
      delivery_status: "dropped",
    })
  })
})
