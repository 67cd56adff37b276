import { generateEntityId } from "@medusajs/framework/utils"
import { workOnImportChunk, type ImportWork } from "../batch/work-on-import"
import { failBatch, noteChunk, type BatchLease } from "../batch/batch-work"
import * as chunks from "../batch/import-chunks"
import { insertImport, type NewImport } from "../batch/insert-import"
import { findSuppressed } from "./look-ups"
import { reads, writes } from "./verb"

/** Files of addresses: laid down in chunks while they arrive, then worked on in the background. */
export const importVerbs = {
  /** Lays down a chunk of a file that arrives. */
  addImportChunk: writes(
    async (_parts, context, chunk: Omit<chunks.NewChunk, "id">): Promise<void> => {
      const id = generateEntityId(undefined, "invtchunk")
      await chunks.insertChunk(context, { ...chunk, id })
    },
  ),

  /** Removes the chunks of a file that became no batch. */
  dropImport: writes((_parts, context, batchId: string) => chunks.deleteChunks(context, batchId)),

  /** Removes chunks that a crash left behind; answers how many. */
  dropAbandonedImports: writes((_parts, context) => chunks.deleteAbandonedChunks(context)),

  /** Makes a batch of a file that has arrived; false when its chunks are not all there. */
  startImport: writes((_parts, context, file: NewImport) => insertImport(context, file)),

  /** The chunks of an import to do next; none when all are done. */
  nextImportChunks: reads((_parts, context, batchId: string, limit: number) =>
    chunks.nextChunks(context, batchId, limit),
  ),

  /** Does a chunk of an import, within one short transaction. */
  workOnImportChunk: writes((parts, context, work: ImportWork) =>
    workOnImportChunk(context, work, (addresses) => findSuppressed(parts, context, addresses)),
  ),

  /** Gives an import back, or ends it when all its chunks are done; whether it has ended so. */
  giveBackImport: writes(async (_parts, context, batch: BatchLease): Promise<boolean> => {
    const finished = !(await chunks.hasChunksLeft(context, batch.id))
    const kept = await noteChunk(context, batch, { then: finished ? "complete" : "give_back" })
    return finished && kept
  }),

  /** Ends an import that cannot go on; what was made of it stays. */
  failImport: writes(
    async (_parts, context, batch: BatchLease, error: string): Promise<boolean> => {
      const failed = await failBatch(context, batch, error)
      if (failed) {
        await chunks.emptyChunks(context, batch.id)
      }
      return failed
    },
  ),

  /** Rejected rows, a chunk at a time; see {@link chunks.readRejected}. */
  readRejected: reads((_parts, context, batchId: string, from: number) =>
    chunks.readRejected(context, batchId, from),
  ),
}
