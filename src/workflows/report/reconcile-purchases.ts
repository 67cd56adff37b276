import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { findBuyers, findPurchases } from "../../lookups/find-purchases"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"

/** How long to go on. */
export interface ReconcilePurchasesInput {
  /** When to stop, in milliseconds since 1970; the next run begins anew. */
  deadline: number
}

/** Invitees at once: few enough for a short statement, enough to be through with all of them soon. */
const CHUNK = 2_000

/** Compares what is written with the orders, newest accounts first; where they agree, it only reads. */
const reconcilePurchasesStep = createStep(
  "reconcile-purchases",
  async ({ deadline }: ReconcilePurchasesInput, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    let corrected = 0
    let before: string | null = null
    for (let left = true; left && Date.now() < deadline;) {
      const invitees = await invitations.listInvitees({ before, limit: CHUNK })
      const buyers = await findBuyers(
        container,
        invitees.map(({ customer_id: id }) => id),
      )
      const differing = invitees
        .filter(({ customer_id: id, purchased }) => purchased !== buyers.has(id))
        .map(({ customer_id: id }) => id)
      if (differing.length > 0) {
        const seen = await findPurchases(container, differing)
        corrected += await invitations.recordPurchases(seen, { onlyChanged: true })
      }
      before = invitees.at(-1)?.customer_id ?? before
      left = invitees.length === CHUNK
    }
    return new StepResponse({ corrected })
  },
)

/**
 * Makes what is known of invitees' purchases right, whatever was missed: orders from before the
 * plugin was there, orders that other code made, canceled or handed over to another customer, and
 * events that were lost. Answers how many invitations it corrected.
 */
export const reconcileInvitationPurchasesWorkflow = createWorkflow(
  "reconcile-invitation-purchases",
  (input: WorkflowData<ReconcilePurchasesInput>) =>
    new WorkflowResponse(reconcilePurchasesStep(input)),
)
