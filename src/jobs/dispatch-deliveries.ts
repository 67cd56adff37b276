import type { MedusaContainer } from "@medusajs/framework/types"
import { runDispatcher } from "../workflows/lib/run-dispatcher"
import { recoverInvitationDeliveriesWorkflow } from "../workflows/recover-deliveries"

/** Sends what no event woke us for: retries that fell due, and what dead processes left behind. */
export default async function dispatchDeliveriesJob(container: MedusaContainer) {
  await recoverInvitationDeliveriesWorkflow(container).run()
  await runDispatcher(container)
}

export const config = {
  name: "invitations-dispatch-deliveries",
  schedule: "*/30 * * * * *",
}
