import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileInvitationPurchasesWorkflow } from "../workflows/report/reconcile-purchases"

/** Medusa runs one job at a time in a process, so a run must not keep others waiting. */
const BUDGET_MS = 20_000

/** Notes purchases of invitees, and takes back those that are none any more, where no event said so. */
export default async function reconcilePurchasesJob(container: MedusaContainer) {
  await reconcileInvitationPurchasesWorkflow(container).run({
    input: { deadline: Date.now() + BUDGET_MS },
  })
}

export const config = {
  name: "invitations-reconcile-purchases",
  schedule: "41 * * * *",
}
