import type { MedusaContainer } from "@medusajs/framework/types"
import { healInvitationRegistrationsWorkflow } from "../workflows/registration/heal-registrations"

/** Finishes registrations that a crash left between account and acceptance. */
export default async function healRegistrationsJob(container: MedusaContainer) {
  await healInvitationRegistrationsWorkflow(container).run()
}

export const config = {
  name: "invitations-heal-registrations",
  schedule: "* * * * *",
}
