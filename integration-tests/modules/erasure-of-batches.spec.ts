import { randomUUID } from "node:crypto"
import type { ClaimedImport } from "../../src/modules/invitation/batch/batch-work"
import { Lives } from "./setup/lives"
import { moduleSuite } from "./setup/module-suite"

moduleSuite((suite) => {
  const { service, sql } = suite
  const lives = new Lives(suite)

  const start = async (filters: object) =>
    await service.startMassWork({
      kind: "discard",
      selection: { filters, except_ids: [] },
      matched: 0,
      last: 0,
      created_by: "user_1",
    })

  /** An import of these rows, the last of which was rejected while the file arrived. */
  const stage = async (emails: string[], rejected: string) => {
    const id = await service.newImportId()
    const rows = emails.map((email, index) => ({
      line: index + 2,
      email,
      email_normalized: email.toLowerCase(),
    }))
    const refused = { line: emails.length + 2, email: rejected, outcome: "invalid_email" as const }
    await service.addImportChunk({ batch_id: id, position: 0, rows, rejected: [refused] })
    await service.startImport({
      id,
      chunks: 1,
      total: emails.length + 1,
      skipped: 1,
      dry_run: false,
      common: {
        message: "Dear Vera",
        sales_channel_id: "sc_1",
        sales_channel_name: "Web",
        customer_group_ids: [],
        expires_after_days: 30,
        send: true,
      },
      created_by: "user_1",
    })
    return id
  }

  const claim = async () => {
    const lease_id = `lease_${randomUUID()}`
    const batch = (await service.claimBatchWork(lease_id)) as ClaimedImport
    const [chunk] = await service.nextImportChunks(batch.id, 1)
    if (!chunk) {
      throw new Error("Nothing is left to do.")
    }
    return { batch: { ...batch, lease_id }, chunk, account_emails: [] }
  }

  const progress = async (id: string) =>
    (await service.listBatchProgress({ ids: [id], limit: 1, offset: 0 }))[0]

  const age = async () => {
    await sql("update customer_invitation_batch set updated_at = now() - interval '91 days'")
    await sql("update customer_invitation_import_chunk set updated_at = now() - interval '91 days'")
  }

  describe("an address that is to be forgotten", () => {
    it("goes out of what mass actions select by, which get no wider by it", async () => {
      const ids = [
        await start({ q: "ann@X.com" }),
        await start({ email: ["bob@x.com", "Ann@x.com"] }),
        await start({ q: "joann@x.com ann@x.com.br" }),
        await start({ q: "a\tann@x.com." }),
      ]
      expect(await service.eraseFromBatches("ann@x.com")).toEqual({ selections: 3, import_rows: 0 })
      const batches = await service.listInvitationBatches({ id: ids })
      expect(ids.map((id) => batches.find((batch) => batch.id === id)?.filters)).toEqual([
        { q: "[erased]" },
        { email: ["bob@x.com", "[erased]"] },
        { q: "joann@x.com ann@x.com.br" },
        { q: "a\t[erased]." },
      ])
    })

    it("goes out of files, where lines, outcomes and numbers stay", async () => {
      const id = await stage(["bob@x.com", "Vera@x.com", "eve@x.com"], "Vera Vogt; VERA@x.com,")
      expect(await service.eraseFromBatches("vera@x.com")).toEqual({
        selections: 0,
        import_rows: 2,
      })
      expect(await lives.dump()).not.toMatch(/vera@|vogt/i)
      expect((await service.readRejected(id, 0))?.rejected).toEqual([
        { line: 3, email: "[erased]", outcome: "suppressed" },
        { line: 5, email: "[erased]", outcome: "invalid_email" },
      ])
      expect((await service.workOnImportChunk(await claim())).created).toHaveLength(2)
      expect(await progress(id)).toMatchObject({ total: 4, created: 2, skipped: 2 })
      expect(await service.eraseFromBatches("vera@x.com")).toEqual({
        selections: 0,
        import_rows: 0,
      })
    })

    it("is not invited by a process that had read its row already", async () => {
      const id = await stage(["vera@x.com", "bob@x.com"], "nobody")
      const work = await claim()
      await service.eraseFromBatches("vera@x.com")
      await expect(service.workOnImportChunk(work)).rejects.toThrow()
      expect(await lives.dump()).not.toContain("vera@")
      await sql("update customer_invitation_batch set lease_id = null")
      await service.workOnImportChunk(await claim())
      expect(await progress(id)).toMatchObject({ created: 1, skipped: 2, status: "running" })
    })

    it("at the same moment as its row is done, is invited and forgotten, or not invited", async () => {
      for (let round = 0; round < 6; round += 1) {
        await stage(["bob@x.com", "vera@x.com"], "nobody")
        const work = await claim()
        await Promise.all([
          service.workOnImportChunk(work).catch(() => undefined),
          service.eraseFromBatches("vera@x.com").then(() => service.eraseAddress("vera@x.com")),
        ])
        expect(await lives.dump()).not.toContain("vera@")
        await sql("delete from customer_invitation_batch")
      }
    })

    it("goes out of a file of which nothing else is left to do", async () => {
      const id = await stage(["vera@x.com"], "nobody")
      await service.eraseFromBatches("vera@x.com")
      expect(await service.nextImportChunks(id, 1)).toEqual([])
      expect(await progress(id)).toMatchObject({ total: 2, skipped: 2 })
    })
  })

  describe("after the retention time", () => {
    it("what mass actions selected by is erased, once they have ended, and selects nothing", async () => {
      const [ended, running] = [await start({ q: "vera@x.com" }), await start({ q: "bob@x.com" })]
      await lives.discarded("eve@x.com")
      await sql("update customer_invitation_batch set status = 'failed' where id = ?", [ended])
      await age()
      await service.eraseOutdated(10)
      expect(await lives.dump()).not.toContain("vera@x.com")
      const batches = await service.listInvitationBatches({ id: [ended, running] })
      const filtersOf = (id: string) => batches.find((batch) => batch.id === id)?.filters ?? {}
      expect(filtersOf(running)).toEqual({ q: "bob@x.com" })
      const selection = { filters: filtersOf(ended), except_ids: [] }
      expect(await service.measureSelection(selection)).toMatchObject({ matched: 0 })
    })

    it("the rows of files are erased, once they have ended", async () => {
      const [ended, running] = [
        await stage(["vera@x.com"], "vera at x.com"),
        await stage(["bob@x.com"], "bob at x.com"),
      ]
      await sql("update customer_invitation_batch set status = 'canceled' where id = ?", [ended])
      await service.eraseOutdated(10)
      expect(await service.readRejected(ended, 0)).not.toBeNull()
      await age()
      const before = await progress(ended)
      expect((await service.eraseOutdated(10)).more).toBe(false)
      const rows = await sql<{ rows: unknown; rejected: unknown }>(
        "select rows, rejected from customer_invitation_import_chunk where batch_id = ?",
        [ended],
      )
      expect(rows).toEqual([{ rows: null, rejected: [] }])
      expect(await progress(ended)).toEqual(before)
      expect((await service.readRejected(running, 0))?.rejected).toHaveLength(1)
      const [batch] = await service.listInvitationBatches({ id: ended })
      expect(batch?.common).toMatchObject({ message: null, sales_channel_id: "sc_1" })
    })
  })
})
