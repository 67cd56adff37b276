import { randomUUID } from "node:crypto"
import type { ImportRow } from "../../src/modules/invitation/queries/import-chunks"
import type { ClaimedImport } from "../../src/modules/invitation/queries/batch-work"
import type { ImportCommon } from "../../src/modules/invitation/queries/insert-import"
import { moduleSuite } from "./setup/module-suite"

const COMMON: ImportCommon = {
  message: "Come in",
  sales_channel_id: "sc_1",
  sales_channel_name: "Web",
  customer_group_ids: ["cusgroup_1"],
  expires_after_days: 30,
  send: true,
}

const rowOf = (email: string, line: number): ImportRow => ({
  line,
  email,
  email_normalized: email.toLowerCase(),
})

moduleSuite(({ service, invitations, sql }) => {
  /** Lays a file down in chunks of these addresses, and makes it a batch. */
  const stage = async (chunks: string[][], given: { dry_run?: boolean; send?: boolean } = {}) => {
    const id = await service.newImportId()
    for (const [position, emails] of chunks.entries()) {
      const rows = emails.map((email, index) => rowOf(email, 10 * position + index + 2))
      await service.addImportChunk({ batch_id: id, position, rows, rejected: [] })
    }
    const started = await service.startImport({
      id,
      chunks: chunks.length,
      total: chunks.flat().length,
      skipped: 0,
      dry_run: given.dry_run ?? false,
      common: { ...COMMON, send: given.send ?? true },
      created_by: "user_1",
    })
    expect(started).toBe(true)
    return id
  }
  const claim = async () => {
    const lease_id = `lease_${randomUUID()}`
    const batch = await service.claimBatchWork(lease_id)
    return batch ? { ...(batch as ClaimedImport), lease_id } : null
  }
  /** Does the next chunk of whichever batch is the oldest; null when no batch has work. */
  const work = async (accounts: string[] = []) => {
    const batch = await claim()
    const [chunk] = batch ? await service.nextImportChunks(batch.id, 1) : []
    if (!batch || !chunk) {
      return null
    }
    const outcome = await service.workOnImportChunk({ batch, chunk, account_emails: accounts })
    return { ...outcome, finished: outcome.finished || (await service.giveBackImport(batch)) }
  }
  const progress = async (id: string) =>
    (await service.listBatchProgress({ ids: [id], limit: 1, offset: 0 }))[0]
  const rejected = async (id: string) => {
    const rows = []
    for (let at = 0, more = true; more;) {
      const chunk = await service.readRejected(id, at)
      rows.push(...(chunk?.rejected ?? []))
      more = chunk !== null
      at = (chunk?.position ?? 0) + 1
    }
    return rows
  }
  const emails = async () =>
    (await sql<{ email: string }>("select email from customer_invitation order by display_id")).map(
      ({ email }) => email,
    )

  it("makes invitations chunk by chunk, in the order of the file", async () => {
    const id = await stage([["b@example.com", "A@example.com"], ["c@example.com"]])
    expect((await work())?.finished).toBe(false)
    expect(await emails()).toEqual(["b@example.com", "A@example.com"])
    expect(await progress(id)).toMatchObject({
      kind: "import",
      status: "running",
      total: 3,
      created: 2,
      queued: 2,
      eta_seconds: null,
    })
    expect((await work())?.finished).toBe(true)
    expect(await progress(id)).toMatchObject({ created: 3, skipped: 0, queued: 3 })
    expect(await work()).toBeNull()
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
    const id = await service.newImportId()
    const rows = [
      { ...rowOf("own@example.com", 2), message: "For you", customer_group_ids: ["cusgroup_2"] },
    ]
    await service.addImportChunk({ batch_id: id, position: 0, rows, rejected: [] })
    const file = { id, chunks: 1, total: 1, skipped: 0, dry_run: false, created_by: null }
    await service.startImport({ ...file, common: COMMON })
    await work()
    expect(await service.listInvitations({})).toMatchObject([
      { message: "For you", customer_group_ids: ["cusgroup_2"] },
    ])
  })

  it("says of each row why it made none, with its line and as typed", async () => {
    await invitations.invite("open@example.com")
    const id = await service.newImportId()
    await service.addImportChunk({
      batch_id: id,
      position: 0,
      rows: [
        rowOf("new@example.com", 2),
        { ...rowOf("open@example.com", 3), typed: "Olga <open@example.com>" },
        rowOf("member@example.com", 5),
      ],
      rejected: [{ line: 4, email: "nonsense", outcome: "invalid_email" }],
    })
    const file = { id, chunks: 1, total: 4, skipped: 1, dry_run: false, created_by: null }
    await service.startImport({ ...file, common: COMMON })
    const outcome = await work(["member@example.com"])
    expect(outcome?.created).toHaveLength(1)
    expect(await rejected(id)).toEqual([
      { line: 3, email: "Olga <open@example.com>", outcome: "duplicate" },
      { line: 4, email: "nonsense", outcome: "invalid_email" },
      { line: 5, email: "member@example.com", outcome: "existing_customer" },
    ])
    expect(await progress(id)).toMatchObject({ total: 4, created: 1, skipped: 3 })
  })

  it("keeps no address that is done", async () => {
    await stage([["gone@example.com"]])
    await work()
    const rows = await sql("select * from customer_invitation_import_chunk")
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/gone@example\.com/)
  })

  it("makes nothing twice of the same file, one after the other or at once", async () => {
    const file = [Array.from({ length: 300 }, (_, n) => `guest-${n}@example.com`)]
    const ids = [await stage(file), await stage(file), await stage(file)]
    await Promise.all(ids.map(() => work()))
    await stage(file)
    await work()
    expect(await service.listInvitations({}, { take: null })).toHaveLength(300)
    const counts = await Promise.all(ids.map(async (id) => (await progress(id))?.created ?? 0))
    expect(counts.reduce((sum, it) => sum + it, 0)).toBe(300)
    const outcomes = (await Promise.all(ids.map(rejected))).flat()
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["duplicate"]))
    expect(outcomes).toHaveLength(600)
  })

  it("invites an address anew whose older invitation has lapsed", async () => {
    const old = await invitations.invite("late@example.com")
    await invitations.lapse(old)
    await stage([["late@example.com"]])
    const outcome = await work()
    expect(outcome?.expired).toEqual([old])
    expect(outcome?.created).toHaveLength(1)
  })

  it("never does a chunk twice, however many workers there are", async () => {
    const chunks = Array.from({ length: 12 }, (_, chunk) =>
      Array.from({ length: 20 }, (_, n) => `guest-${chunk}-${n}@example.com`),
    )
    const id = await stage(chunks)
    const workers = Array.from({ length: 6 }, async () => {
      const made: string[] = []
      while ((await progress(id))?.queued !== 240) {
        made.push(...((await work())?.created ?? []))
      }
      return made
    })
    const made = (await Promise.all(workers)).flat()
    expect(new Set(made).size).toBe(240)
    expect(made).toHaveLength(240)
    expect(await progress(id)).toMatchObject({ created: 240, skipped: 0 })
    expect(await emails()).toEqual(chunks.flat())
  })

  it("goes on where a process died, once its lease is over", async () => {
    const id = await stage([["a@example.com"], ["b@example.com"]])
    await work()
    await claim()
    expect(await work()).toBeNull()
    await sql("update customer_invitation_batch set lease_expires_at = now() where id = ?", [id])
    expect((await work())?.finished).toBe(true)
    expect(await emails()).toEqual(["a@example.com", "b@example.com"])
  })

  it.each(["pause", "cancel"] as const)("undoes a chunk in whose middle %s comes", async (how) => {
    const id = await stage([["a@example.com"]])
    const batch = await claim()
    const [chunk] = await service.nextImportChunks(id, 1)
    expect(await service.steerBatch(id, how)).toBe(true)
    const late = service.workOnImportChunk({
      batch: batch as NonNullable<typeof batch>,
      chunk: chunk as NonNullable<typeof chunk>,
      account_emails: [],
    })
    await expect(late).rejects.toThrow("not this process's any more")
    expect(await emails()).toEqual([])
  })

  it("goes on after a pause, and has nothing to do after it was canceled", async () => {
    const id = await stage([["a@example.com"], ["b@example.com"], ["c@example.com"]])
    await work()
    await service.steerBatch(id, "pause")
    expect(await work()).toBeNull()
    await service.steerBatch(id, "resume")
    await work()
    await service.steerBatch(id, "cancel")
    expect(await work()).toBeNull()
    expect(await service.nextImportChunks(id, 1)).toEqual([])
    expect(await progress(id)).toMatchObject({ status: "canceled", created: 2 })
  })

  it("makes nothing in a dry run, and says what would be", async () => {
    await invitations.invite("open@example.com")
    const id = await stage([["open@example.com", "new@example.com"]], { dry_run: true })
    expect(await work()).toMatchObject({ created: [], finished: true })
    expect(await emails()).toEqual(["open@example.com"])
    expect(await progress(id)).toMatchObject({
      dry_run: true,
      status: "completed",
      created: 1,
      skipped: 1,
    })
    expect(await rejected(id)).toEqual([
      { line: 2, email: "open@example.com", outcome: "duplicate" },
    ])
  })

  it("becomes no batch when a chunk of it is missing", async () => {
    const id = await service.newImportId()
    await service.addImportChunk({ batch_id: id, position: 0, rows: [], rejected: [] })
    const file = { id, total: 2, skipped: 0, dry_run: false, created_by: null, common: COMMON }
    expect(await service.startImport({ ...file, chunks: 2 })).toBe(false)
    expect(await progress(id)).toBeUndefined()
  })

  it("is cleared away an hour after its process died while it arrived, and not before", async () => {
    const batch = await stage([["a@example.com"]])
    for (const age of ["59 minutes", "61 minutes"]) {
      const id = await service.newImportId()
      await service.addImportChunk({ batch_id: id, position: 0, rows: [], rejected: [] })
      await sql(
        `update customer_invitation_import_chunk set updated_at = now() - ?::interval
         where batch_id in (?, ?)`,
        [age, id, batch],
      )
    }
    expect(await service.dropAbandonedImports()).toBe(1)
    await service.dropImport(batch)
    expect((await work())?.created).toHaveLength(1)
  })

  it("fails with a sentence where it cannot go on, and keeps what was made", async () => {
    const id = await stage([["a@example.com"], ["b@example.com"]])
    await work()
    const batch = await claim()
    expect(await service.failImport(batch as ClaimedImport & { lease_id: string }, "Gone.")).toBe(
      true,
    )
    expect(await progress(id)).toMatchObject({ status: "failed", error: "Gone.", created: 1 })
    expect(await work()).toBeNull()
    expect(await service.nextImportChunks(id, 1)).toEqual([])
  })
})
