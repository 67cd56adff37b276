import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { eraseInvitationsOfCustomersWorkflow } from "../workflows/erasure/erase-customers"

/** Nobody can be invited by an account that is gone, and nothing of its owner stays. */
export default async function customerDeletedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await eraseInvitationsOfCustomersWorkflow(container).run({
    input: { customer_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
}
