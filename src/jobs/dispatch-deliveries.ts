import type { MedusaContainer } from "@medusajs/framework/types"
import { dispatcher } from "../runtime/dispatcher"
import { recoverInvitationDeliveriesWorkflow } from "../workflows/delivery/recover-deliveries"

/** Sends what no event woke us for: retries that fell due, and what dead processes left behind. */
export default async function dispatchDeliveriesJob(container: MedusaContainer) {
  let recovered = true
  while (recovered) {
    const { result } = await recoverInvitationDeliveriesWorkflow(container).run()
    recovered = result.recovered > 0
  }
  await dispatcher.runForOneTick(container)
}

export const config = {
  name: "invitations-dispatch-deliveries",
  schedule: "*/30 * * * * *",
}
