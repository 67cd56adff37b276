import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { recordInvitationPurchasesWorkflow } from "../workflows/report/record-purchases"

/** Whether the customer has bought something may be another matter now. */
export default async function orderChangedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await recordInvitationPurchasesWorkflow(container).run({
    input: { order_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: ["order.placed", "order.updated", "order.completed", "order.archived", "order.canceled"],
}
