import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { BATCHES_QUEUED } from "../workflows/events"
import { batchWorker } from "../runtime/batch-worker"

/** Begins at once with what was just queued, instead of waiting for the job. */
export default async function batchesQueuedHandler({ container }: SubscriberArgs<object>) {
  batchWorker.wake(container)
}

export const config: SubscriberConfig = {
  event: BATCHES_QUEUED,
}
