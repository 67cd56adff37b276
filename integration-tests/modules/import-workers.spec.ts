import { ImportFiles } from "./setup/import-files"
import { moduleSuite } from "./setup/module-suite"

/** How processes share the work on files, and how it ends. */
moduleSuite(({ service, sql }) => {
  const files = new ImportFiles(service, sql)

  it("makes nothing twice of the same file, one after the other or at once", async () => {
    const file = [Array.from({ length: 300 }, (_, n) => `guest-${n}@example.com`)]
    const ids = [await files.stage(file), await files.stage(file), await files.stage(file)]
    await Promise.all(ids.map(() => files.work()))
    await files.stage(file)
    await files.work()
    expect(await service.listInvitations({}, { take: null })).toHaveLength(300)
    const counts = await Promise.all(
      ids.map(async (id) => (await files.progress(id))?.created ?? 0),
    )
    expect(counts.reduce((sum, it) => sum + it, 0)).toBe(300)
    const outcomes = (await Promise.all(ids.map((id) => files.rejected(id)))).flat()
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["duplicate"]))
    expect(outcomes).toHaveLength(600)
  })

  it("never does a chunk twice, however many workers there are", async () => {
    const chunks = Array.from({ length: 12 }, (_, chunk) =>
      Array.from({ length: 20 }, (_, n) => `guest-${chunk}-${n}@example.com`),
    )
    const id = await files.stage(chunks)
    const workers = Array.from({ length: 6 }, async () => {
      const made: string[] = []
      while ((await files.progress(id))?.queued !== 240) {
        made.push(...((await files.work())?.created ?? []))
      }
      return made
    })
    const made = (await Promise.all(workers)).flat()
    expect(new Set(made).size).toBe(240)
    expect(made).toHaveLength(240)
    expect(await files.progress(id)).toMatchObject({ created: 240, skipped: 0 })
    expect(await files.emails()).toEqual(chunks.flat())
  })

  it("is completed once by its last chunks, when they end at the same time", async () => {
    for (let round = 0; round < 10; round++) {
      const names = [0, 1].map((chunk) => `guest-${round}-${chunk}@example.com`)
      const id = await files.stage(names.map((name) => [name]))
      const batch = await files.claimOne()
      const chunks = await service.nextImportChunks(id, 2)
      const outcomes = await Promise.all(
        chunks.map((chunk) => service.workOnImportChunk({ batch, chunk, account_emails: [] })),
      )
      expect(outcomes.map(({ finished }) => finished).sort()).toEqual([false, true])
      expect(await files.progress(id)).toMatchObject({ created: 2, queued: 2 })
      expect(await files.claim()).toBeNull()
    }
  })

  it("goes on where a process died, once its lease is over", async () => {
    const id = await files.stage([["a@example.com"], ["b@example.com"]])
    await files.work()
    await files.claim()
    expect(await files.work()).toBeNull()
    await sql("update customer_invitation_batch set lease_expires_at = now() where id = ?", [id])
    expect((await files.work())?.finished).toBe(true)
    expect(await files.emails()).toEqual(["a@example.com", "b@example.com"])
  })

  it.each(["pause", "cancel"] as const)("undoes a chunk in whose middle %s comes", async (how) => {
    const id = await files.stage([["a@example.com"]])
    const batch = await files.claimOne()
    const chunks = await service.nextImportChunks(id, 1)
    expect(await service.steerBatch(id, how)).toBe(true)
    const late = Promise.all(
      chunks.map((chunk) => service.workOnImportChunk({ batch, chunk, account_emails: [] })),
    )
    await expect(late).rejects.toThrow("not this process's any more")
    expect(await files.emails()).toEqual([])
  })

  it("goes on after a pause, and has nothing to do after it was canceled", async () => {
    const id = await files.stage([["a@example.com"], ["b@example.com"], ["c@example.com"]])
    await files.work()
    await service.steerBatch(id, "pause")
    expect(await files.work()).toBeNull()
    await service.steerBatch(id, "resume")
    await files.work()
    await service.steerBatch(id, "cancel")
    expect(await files.work()).toBeNull()
    expect(await service.nextImportChunks(id, 1)).toEqual([])
    expect(await files.progress(id)).toMatchObject({ status: "canceled", created: 2 })
  })

  it("becomes no batch when a chunk of it is missing", async () => {
    const id = await service.newImportId()
    await service.addImportChunk({ batch_id: id, position: 0, rows: [], rejected: [] })
    expect(await files.start(id, { chunks: 2, total: 2 })).toBe(false)
    expect(await files.progress(id)).toBeUndefined()
  })

  it("is cleared away an hour after its process died while it arrived, and not before", async () => {
    const batch = await files.stage([["a@example.com"]])
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
    expect((await files.work())?.created).toHaveLength(1)
  })

  it("fails with a sentence where it cannot go on, and keeps what was made", async () => {
    const id = await files.stage([["a@example.com"], ["b@example.com"]])
    await files.work()
    expect(await service.failImport(await files.claimOne(), "Gone.")).toBe(true)
    expect(await files.progress(id)).toMatchObject({ status: "failed", error: "Gone.", created: 1 })
    expect(await files.work()).toBeNull()
    expect(await service.nextImportChunks(id, 1)).toEqual([])
  })
})
