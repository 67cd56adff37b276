import { ImportFiles, rowOf } from "./setup/import-files"
import { moduleSuite } from "./setup/module-suite"

/** What a file becomes. */
moduleSuite(({ service, invitations, sql }) => {
  const files = new ImportFiles(service, sql)

  it("makes invitations chunk by chunk, in the order of the file", async () => {
    const id = await files.stage([["b@example.com", "A@example.com"], ["c@example.com"]])
    expect((await files.work())?.finished).toBe(false)
    expect(await files.emails()).toEqual(["b@example.com", "A@example.com"])
    expect(await files.progress(id)).toMatchObject({
      kind: "import",
      status: "running",
      total: 3,
      created: 2,
      queued: 2,
      eta_seconds: null,
    })
    expect((await files.work())?.finished).toBe(true)
    expect(await files.progress(id)).toMatchObject({ created: 3, skipped: 0, queued: 3 })
    expect(await files.work()).toBeNull()
    const [made] = await service.listInvitations({ email: "c@example.com" })
    expect(made).toMatchObject({
      batch_id: id,
      message: "Come in",
      created_by: "user_1",
      inviter_id: null,
      sales_channel_name: "Web",
      customer_group_ids: ["cusgroup_1"],
      delivery_status: "queued",
    })
  })

  it("gives a row its own message and group before those of the file", async () => {
    await files.stageRows([
      [{ ...rowOf("own@example.com", 2), message: "For you", customer_group_ids: ["cusgroup_2"] }],
    ])
    await files.work()
    expect(await service.listInvitations({})).toMatchObject([
      { message: "For you", customer_group_ids: ["cusgroup_2"] },
    ])
  })

  it("says of each row why it made none, with its line and as typed", async () => {
    await invitations.invite("open@example.com")
    const rows = [
      rowOf("new@example.com", 2),
      { ...rowOf("open@example.com", 3), typed: "Olga <open@example.com>" },
      rowOf("member@example.com", 5),
    ]
    const id = await files.stageRows([rows], {
      rejected: [{ line: 4, email: "nonsense", outcome: "invalid_email" }],
    })
    const outcome = await files.work(["member@example.com"])
    expect(outcome?.created).toHaveLength(1)
    expect(await files.rejected(id)).toEqual([
      { line: 3, email: "Olga <open@example.com>", outcome: "duplicate" },
      { line: 4, email: "nonsense", outcome: "invalid_email" },
      { line: 5, email: "member@example.com", outcome: "existing_customer" },
    ])
    expect(await files.progress(id)).toMatchObject({ total: 4, created: 1, skipped: 3 })
  })

  it("keeps no address that is done", async () => {
    await files.stage([["gone@example.com"]])
    await files.work()
    const rows = await sql("select * from customer_invitation_import_chunk")
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/gone@example\.com/)
  })

  it("invites an address anew whose older invitation has lapsed", async () => {
    const old = await invitations.invite("late@example.com")
    await invitations.lapse(old)
    await files.stage([["late@example.com"]])
    const outcome = await files.work()
    expect(outcome?.expired).toEqual([old])
    expect(outcome?.created).toHaveLength(1)
  })

  it("makes nothing in a dry run, and says what would be", async () => {
    await invitations.invite("open@example.com")
    const id = await files.stage([["open@example.com", "new@example.com"]], { dry_run: true })
    expect(await files.work()).toMatchObject({ created: [], finished: true })
    expect(await files.emails()).toEqual(["open@example.com"])
    expect(await files.progress(id)).toMatchObject({
      dry_run: true,
      status: "completed",
      created: 1,
      skipped: 1,
    })
    expect(await files.rejected(id)).toEqual([
      { line: 2, email: "open@example.com", outcome: "duplicate" },
    ])
  })
})
