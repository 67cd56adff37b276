import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { workOnSelection, type ChunkOutcome, type SelectionWork } from "../batch/work-on-selection"
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
import { readQueueHealth, type QueueHealth } from "../delivery/queue-health"
import type { ModuleContext } from "../sql/run"
import { dropQueued, findHalfCanceled, steerBatch, type BatchSteering } from "../batch/steer-batch"
import { RegistrationService } from "./registration-service"

/** Mass work in the background, its progress, and the health of the queue. */
export class BatchService extends RegistrationService {
  /** Batches with their progress, newest first. */
  @InjectManager()
  async listBatchProgress(
    page: progress.BatchPage,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<progress.BatchProgress[]> {
    return await progress.readBatchProgress(context, page)
  }

  /** How many batches there are. */
  @InjectManager()
  async countBatches(@MedusaContext() context: ModuleContext = {}): Promise<number> {
    return await progress.countBatches(context)
  }

  /** Those of the batches of which no mail is on the way any more, with their progress. */
  @InjectManager()
  async listFinishedBatches(
    ids: readonly string[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<progress.BatchProgress[]> {
    const finished = ids.length > 0 ? await progress.findFinishedBatches(context, ids) : []
    return finished.length > 0
      ? await progress.readBatchProgress(context, { ids: finished, limit: ids.length, offset: 0 })
      : []
  }

  /** How sending goes. */
  @InjectManager()
  async getQueueHealth(@MedusaContext() context: ModuleContext = {}): Promise<QueueHealth> {
    return await readQueueHealth(context)
  }

  /** Pauses, resumes or cancels a batch; false when its status does not allow it. */
  @InjectTransactionManager()
  async steerBatch(
    id: string,
    steering: BatchSteering,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    const steered = await steerBatch(context, id, steering)
    if (steered && steering === "cancel") {
      await emptyChunks(context, id)
    }
    return steered
  }

  /** Drops queued mails of a canceled batch, at most `limit`; answers whether there were any. */
  @InjectTransactionManager()
  async dropQueued(
    batchId: string,
    limit: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    return await dropQueued(context, batchId, limit)
  }

  /** Canceled batches whose mails were not all dropped. */
  @InjectManager()
  async listHalfCanceled(@MedusaContext() context: ModuleContext = {}): Promise<string[]> {
    return await findHalfCanceled(context)
  }

  /** Keeps a batch of work this process's own, unless a chunk of it is being written down. */
  @InjectTransactionManager()
  async renewBatchWork(
    batch: BatchLease,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<void> {
    await renewBatchWork(context, batch, this.options_.sending.leaseSeconds)
  }

  /** How many invitations match now, and the last number among them. */
  @InjectManager()
  async measureSelection(
    selection: work.Selection,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<{ matched: number; last: number }> {
    return await work.measureSelection(context, selection)
  }

  /** Stores a batch that does something to all of a selection in the background. */
  @InjectTransactionManager()
  async startMassWork(
    input: {
      kind: "send" | "discard"
      selection: work.Selection
      matched: number
      last: number
      created_by: string | null
    },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<string> {
    const id = generateEntityId(undefined, "invtbat")
    const { kind, selection, matched: total, last: cursor_end, created_by } = input
    await work.insertMassWork(context, { id, kind, selection, total, cursor_end, created_by })
    return id
  }

  /** Does the next chunk of a selection, within one short transaction. */
  @InjectTransactionManager()
  async workOnSelection(
    input: SelectionWork,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<ChunkOutcome> {
    return await workOnSelection(context, input, (ids) => this.termsOf(ids, context))
  }

  /** Puts a batch off whose chunk failed; whether it failed too often and has ended. */
  @InjectTransactionManager()
  async putOffBatch(
    batch: BatchLease,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    return await putOffBatch(context, batch)
  }

  /** Takes the oldest batch of mass work that nobody works on. */
  @InjectTransactionManager()
  async claimBatchWork(
    leaseId: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<ClaimedBatchWork | null> {
    const lease_seconds = this.options_.sending.leaseSeconds
    return await claimBatchWork(context, { lease_id: leaseId, lease_seconds })
  }
}
