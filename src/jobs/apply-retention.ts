import type { MedusaContainer } from "@medusajs/framework/types"
import { applyInvitationRetentionWorkflow } from "../workflows/erasure/apply-retention"

/** Medusa runs one job at a time in a process, so a run must not keep others waiting. */
const BUDGET_MS = 20_000

/** Erases what must not be kept any more, chunk after chunk. */
export default async function applyRetentionJob(container: MedusaContainer) {
  const deadline = Date.now() + BUDGET_MS
  let more = true
  while (more && Date.now() < deadline) {
    const { result } = await applyInvitationRetentionWorkflow(container).run()
    more = result.more
  }
}

export const config = {
  name: "invitations-apply-retention",
  schedule: "*/5 * * * *",
}
