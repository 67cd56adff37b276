import type { MedusaContainer } from "@medusajs/framework/types"
import { workOnInvitationBatchWorkflow } from "../work-on-batch"

/** Medusa runs one job at a time in a process, so a run must not keep others waiting. */
const BUDGET_MS = 20_000

/**
 * Works on batches, chunk after chunk, until none has work to do or the time of one run is over.
 * Safe to call at any time, from any process, any number of times at once: a chunk is leased.
 */
export async function runBatchWorker(container: MedusaContainer): Promise<void> {
  const deadline = Date.now() + BUDGET_MS
  let worked = true
  while (worked && Date.now() < deadline) {
    const { result } = await workOnInvitationBatchWorkflow(container).run()
    worked = result.worked
  }
}
