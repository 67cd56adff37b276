import { workOnInvitationBatchWorkflow } from "../workflows/batch/work-on-batch"
import { BackgroundWork } from "./background-work"

/** Works on batches, chunk after chunk, until none has work to do. Each chunk is leased. */
export const batchWorker = new BackgroundWork("Invitations: work on batches", async (container) => {
  const { result } = await workOnInvitationBatchWorkflow(container).run()
  return result.worked ? { wait_seconds: 0 } : null
})
