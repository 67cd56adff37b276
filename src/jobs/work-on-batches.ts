import type { MedusaContainer } from "@medusajs/framework/types"
import { batchWorker } from "../runtime/batch-worker"

/** Goes on with batches whose process died, or whose last run was over before they were. */
export default async function workOnBatchesJob(container: MedusaContainer) {
  await batchWorker.runForOneTick(container)
}

export const config = {
  name: "invitations-work-on-batches",
  schedule: "*/30 * * * * *",
}
