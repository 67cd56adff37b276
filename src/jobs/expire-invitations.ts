import type { MedusaContainer } from "@medusajs/framework/types"
import { expireInvitationsWorkflow } from "../workflows/life/expire-invitations"

/** Medusa runs one job at a time in a process, so a run must not keep others waiting. */
const BUDGET_MS = 20_000

/** Expires invitations whose time is over, chunk after chunk. */
export default async function expireInvitationsJob(container: MedusaContainer) {
  const deadline = Date.now() + BUDGET_MS
  let more = true
  while (more && Date.now() < deadline) {
    const { result } = await expireInvitationsWorkflow(container).run()
    more = result.more
  }
}

export const config = {
  name: "invitations-expire",
  schedule: "* * * * *",
}
