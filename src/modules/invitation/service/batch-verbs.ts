import { generateEntityId } from "@medusajs/framework/utils"
import { workOnSelection, type SelectionWork } from "../batch/work-on-selection"
import * as progress from "../batch/batch-progress"
import {
  claimBatchWork,
  putOffBatch,
  renewBatchWork,
  type BatchLease,
  type ClaimedBatchWork,
} from "../batch/batch-work"
import { emptyChunks } from "../batch/import-chunks"
import * as work from "../batch/selection"
import { readQueueHealth } from "../delivery/queue-health"
import { dropQueued, findHalfCanceled, steerBatch, type BatchSteering } from "../batch/steer-batch"
import { termsOf } from "./look-ups"
import { reads, writes } from "./verb"

/** Mass work in the background, its progress, and the health of the queue. */
export const batchVerbs = {
  /** Batches with their progress, newest first. */
  listBatchProgress: reads((_parts, context, page: progress.BatchPage) =>
    progress.readBatchProgress(context, page),
  ),

  /** How many batches there are. */
  countBatches: reads((_parts, context) => progress.countBatches(context)),

  /** Those of the batches of which no mail is on the way any more, with their progress. */
  listFinishedBatches: reads(
    async (_parts, context, ids: readonly string[]): Promise<progress.BatchProgress[]> => {
      const finished = ids.length > 0 ? await progress.findFinishedBatches(context, ids) : []
      return finished.length > 0
        ? await progress.readBatchProgress(context, { ids: finished, limit: ids.length, offset: 0 })
        : []
    },
  ),

  /** How sending goes. */
  getQueueHealth: reads((_parts, context) => readQueueHealth(context)),

  /** Pauses, resumes or cancels a batch; false when its status does not allow it. */
  steerBatch: writes(
    async (_parts, context, id: string, steering: BatchSteering): Promise<boolean> => {
      const steered = await steerBatch(context, id, steering)
      if (steered && steering === "cancel") {
        await emptyChunks(context, id)
      }
      return steered
    },
  ),

  /** Drops queued mails of a canceled batch, at most `limit`; answers whether there were any. */
  dropQueued: writes((_parts, context, batchId: string, limit: number) =>
    dropQueued(context, batchId, limit),
  ),

  /** Canceled batches whose mails were not all dropped. */
  listHalfCanceled: reads((_parts, context) => findHalfCanceled(context)),

  /** Keeps a batch of work this process's own, unless a chunk of it is being written down. */
  renewBatchWork: writes((parts, context, batch: BatchLease) =>
    renewBatchWork(context, batch, parts.options.sending.leaseSeconds),
  ),

  /** How many invitations match now, and the last number among them. */
  measureSelection: reads((_parts, context, selection: work.Selection) =>
    work.measureSelection(context, selection),
  ),

  /** Stores a batch that does something to all of a selection in the background. */
  startMassWork: writes(
    async (
      _parts,
      context,
      input: {
        kind: "send" | "discard"
        selection: work.Selection
        matched: number
        last: number
        created_by: string | null
      },
    ): Promise<string> => {
      const id = generateEntityId(undefined, "invtbat")
      const { kind, selection, matched: total, last: cursor_end, created_by } = input
      await work.insertMassWork(context, { id, kind, selection, total, cursor_end, created_by })
      return id
    },
  ),

  /** Does the next chunk of a selection, within one short transaction. */
  workOnSelection: writes((parts, context, input: SelectionWork) =>
    workOnSelection(context, input, (ids) => termsOf(parts, context, ids)),
  ),

  /** Puts a batch off whose chunk failed; whether it failed too often and has ended. */
  putOffBatch: writes((_parts, context, batch: BatchLease) => putOffBatch(context, batch)),

  /** Takes the oldest batch of mass work that nobody works on. */
  claimBatchWork: writes(
    async (parts, context, leaseId: string): Promise<ClaimedBatchWork | null> => {
      const lease_seconds = parts.options.sending.leaseSeconds
      return await claimBatchWork(context, { lease_id: leaseId, lease_seconds })
    },
  ),
}
