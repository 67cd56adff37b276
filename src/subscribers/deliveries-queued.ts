import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { runDispatcher } from "../workflows/lib/run-dispatcher"
import { DELIVERIES_QUEUED } from "../workflows/events"

/** Sends at once what was just queued, instead of waiting for the job. */
export default async function deliveriesQueuedHandler({ container }: SubscriberArgs<object>) {
  await runDispatcher(container)
}

export const config: SubscriberConfig = {
  event: DELIVERIES_QUEUED,
}
