import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileInvitationDeletionsWorkflow } from "../workflows/erasure/reconcile-deletions"

/** Medusa runs one job at a time in a process, so a run must not keep others waiting. */
const BUDGET_MS = 20_000

/** Long enough for a shop that was down over a weekend. */
const HOURS = 7 * 24

/** Discards and erases what an event of a deletion should have, and was lost. */
export default async function reconcileDeletionsJob(container: MedusaContainer) {
  await reconcileInvitationDeletionsWorkflow(container).run({
    input: { hours: HOURS, deadline: Date.now() + BUDGET_MS },
  })
}

export const config = {
  name: "invitations-reconcile-deletions",
  schedule: "23 * * * *",
}
