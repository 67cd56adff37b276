import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { discardOrphans } from "../workflows/life/discard-orphans"

/** Nobody can be invited to a storefront that is gone. */
export default async function salesChannelDeletedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await discardOrphans(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "sales-channel.deleted",
}
