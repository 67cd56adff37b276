import type { MedusaContainer } from "@medusajs/framework/types"
import { eraseNotifications } from "../sending/erase-notifications"
import { applyRetentionWorkflow } from "../workflows/apply-retention"

/** Medusa runs one job at a time in a process, so a run must not keep others waiting. */
const BUDGET_MS = 20_000

/**
 * Erases what must not be kept any more, and the notification rows that were still to be written when
 * their invitation was erased.
 */
export default async function applyRetentionJob(container: MedusaContainer) {
  const deadline = Date.now() + BUDGET_MS
  let more = true
  while (more && Date.now() < deadline) {
    const { result } = await applyRetentionWorkflow(container).run()
    more = result.more
  }
  await eraseNotifications(container, { deadline })
}

export const config = {
  name: "invitations-apply-retention",
  schedule: "*/5 * * * *",
}
