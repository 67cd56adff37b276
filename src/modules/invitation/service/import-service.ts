import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { workOnImportChunk, type ImportOutcome, type ImportWork } from "../batch/work-on-import"
import { failBatch, noteChunk, type BatchLease } from "../batch/batch-work"
import * as chunks from "../batch/import-chunks"
import { insertImport, type NewImport } from "../batch/insert-import"
import type { ModuleContext } from "../sql/run"
import { BatchService } from "./batch-service"

/** Files of addresses: laid down in chunks while they arrive, then worked on in the background. */
export class ImportService extends BatchService {
  /** An id for a file that arrives; its chunks carry it, and later its batch. */
  async newImportId(): Promise<string> {
    return generateEntityId(undefined, "invtbat")
  }

  /** Lays down a chunk of a file that arrives. */
  @InjectTransactionManager()
  async addImportChunk(
    chunk: Omit<chunks.NewChunk, "id">,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<void> {
    const id = generateEntityId(undefined, "invtchunk")
    await chunks.insertChunk(context, { ...chunk, id })
  }

  /** Removes the chunks of a file that became no batch. */
  @InjectTransactionManager()
  async dropImport(batchId: string, @MedusaContext() context: ModuleContext = {}): Promise<void> {
    await chunks.deleteChunks(context, batchId)
  }

  /** Removes chunks that a crash left behind; answers how many. */
  @InjectTransactionManager()
  async dropAbandonedImports(@MedusaContext() context: ModuleContext = {}): Promise<number> {
    return await chunks.deleteAbandonedChunks(context)
  }

  /** Makes a batch of a file that has arrived; false when its chunks are not all there. */
  @InjectTransactionManager()
  async startImport(
    file: NewImport,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    return await insertImport(context, file)
  }

  /** The chunks of an import to do next; none when all are done. */
  @InjectManager()
  async nextImportChunks(
    batchId: string,
    limit: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<chunks.ImportChunk[]> {
    return await chunks.nextChunks(context, batchId, limit)
  }

  /** Does a chunk of an import, within one short transaction. */
  @InjectTransactionManager()
  async workOnImportChunk(
    work: ImportWork,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<ImportOutcome> {
    return await workOnImportChunk(context, work, (addresses) =>
      this.findSuppressed(addresses, context),
    )
  }

  /** Gives an import back, or ends it when all its chunks are done; whether it has ended so. */
  @InjectTransactionManager()
  async giveBackImport(
    batch: BatchLease,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    const finished = !(await chunks.hasChunksLeft(context, batch.id))
    const kept = await noteChunk(context, batch, { then: finished ? "complete" : "give_back" })
    return finished && kept
  }

  /** Ends an import that cannot go on; what was made of it stays. */
  @InjectTransactionManager()
  async failImport(
    batch: BatchLease,
    error: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    const failed = await failBatch(context, batch, error)
    if (failed) {
      await chunks.emptyChunks(context, batch.id)
    }
    return failed
  }

  /** Rejected rows, a chunk at a time; see {@link chunks.readRejected}. */
  @InjectManager()
  async readRejected(
    batchId: string,
    from: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<{ position: number; rejected: chunks.RejectedRow[] } | null> {
    return await chunks.readRejected(context, batchId, from)
  }
}
