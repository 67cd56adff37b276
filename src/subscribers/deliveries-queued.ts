import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { DELIVERIES_QUEUED } from "../workflows/events"
import { dispatcher } from "../runtime/dispatcher"

/** Sends at once what was just queued, instead of waiting for the job. */
export default async function deliveriesQueuedHandler({ container }: SubscriberArgs<object>) {
  dispatcher.wake(container)
}

export const config: SubscriberConfig = {
  event: DELIVERIES_QUEUED,
}
