import { randomUUID } from "node:crypto"
import type { ClaimedImport } from "../../../src/modules/invitation/batch/batch-work"
import type { ImportRow, RejectedRow } from "../../../src/modules/invitation/batch/import-chunks"
import type { ImportCommon } from "../../../src/modules/invitation/batch/insert-import"
import type InvitationModuleService from "../../../src/modules/invitation/service"
import type { ModuleSuite } from "./module-suite"

/** A batch of an import, and the lease under which it was claimed. */
export type LeasedImport = ClaimedImport & { lease_id: string }

/** What all rows of a file have in common that do not say otherwise. */
const COMMON: ImportCommon = {
  message: "Come in",
  sales_channel_id: "sc_1",
  sales_channel_name: "Web",
  customer_group_ids: ["cusgroup_1"],
  expires_after_days: 30,
  send: true,
}

/** A row with nothing but an address. */
export const rowOf = (email: string, line: number): ImportRow => ({
  line,
  email,
  email_normalized: email.toLowerCase(),
})

/** Lays files down in chunks, and works on them. */
export class ImportFiles {
  constructor(
    private readonly service: InvitationModuleService,
    private readonly sql: ModuleSuite["sql"],
  ) {}

  /** Lays a file down in chunks of these addresses, and makes it a batch. */
  async stage(chunks: string[][], given: { dry_run?: boolean } = {}): Promise<string> {
    const rows = chunks.map((emails, position) =>
      emails.map((email, index) => rowOf(email, 10 * position + index + 2)),
    )
    return await this.stageRows(rows, given)
  }

  /** The same with rows that say more than an address, and rows that were rejected already. */
  async stageRows(
    chunks: ImportRow[][],
    { rejected = [], dry_run = false }: { rejected?: RejectedRow[]; dry_run?: boolean } = {},
  ): Promise<string> {
    const id = await this.service.newImportId()
    for (const [position, rows] of chunks.entries()) {
      const own = position === 0 ? rejected : []
      await this.service.addImportChunk({ batch_id: id, position, rows, rejected: own })
    }
    const started = await this.start(id, {
      chunks: chunks.length,
      total: chunks.flat().length + rejected.length,
      skipped: rejected.length,
      dry_run,
    })
    expect(started).toBe(true)
    return id
  }

  /** Makes a batch of the chunks that were laid down; false where one is missing. */
  async start(
    id: string,
    given: { chunks: number; total: number; skipped?: number; dry_run?: boolean },
  ): Promise<boolean> {
    return await this.service.startImport({
      id,
      skipped: 0,
      dry_run: false,
      ...given,
      common: COMMON,
      created_by: "user_1",
    })
  }

  /** Takes whichever batch is the oldest; null when no batch has work. */
  async claim(): Promise<LeasedImport | null> {
    const lease_id = `lease_${randomUUID()}`
    const batch = await this.service.claimBatchWork(lease_id)
    return batch ? { ...(batch as ClaimedImport), lease_id } : null
  }

  /** Takes the oldest batch that there must be. */
  async claimOne(): Promise<LeasedImport> {
    const batch = await this.claim()
    if (!batch) {
      throw new Error("No batch has work.")
    }
    return batch
  }

  /** Does the next chunk of whichever batch is the oldest; null when no batch has work. */
  async work(accounts: string[] = []) {
    const batch = await this.claim()
    const [chunk] = batch ? await this.service.nextImportChunks(batch.id, 1) : []
    if (!batch || !chunk) {
      return null
    }
    const outcome = await this.service.workOnImportChunk({ batch, chunk, account_emails: accounts })
    return {
      ...outcome,
      finished: outcome.finished || (await this.service.giveBackImport(batch)),
    }
  }

  /** How far a batch is. */
  async progress(id: string) {
    return (await this.service.listBatchProgress({ ids: [id], limit: 1, offset: 0 }))[0]
  }

  /** The addresses that were invited, in the order of their numbers. */
  async emails(): Promise<string[]> {
    const rows = await this.sql<{ email: string }>(
      "select email from customer_invitation order by display_id",
    )
    return rows.map(({ email }) => email)
  }

  /** The rows of a file that made none. */
  async rejected(id: string): Promise<RejectedRow[]> {
    const rows = []
    for (let at = 0, more = true; more;) {
      const chunk = await this.service.readRejected(id, at)
      rows.push(...(chunk?.rejected ?? []))
      more = chunk !== null
      at = (chunk?.position ?? 0) + 1
    }
    return rows
  }
}
