import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { discardOrphans } from "../workflows/lib/discard-orphans"

/** Nobody can be invited by an account that is gone. */
export default async function customerDeletedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await discardOrphans(container, { inviter_id: event.data.id, reason: "inviter_deleted" })
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
}
