import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { findCustomersOf, findPurchases } from "../../lookups/find-purchases"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"

/** Orders that were placed, canceled, or otherwise changed. */
export interface RecordPurchasesInput {
  order_ids: string[]
}

/** Looks at all orders of the customers, not at what the event says: events come late and in any order. */
const recordPurchasesStep = createStep(
  "record-purchases",
  async ({ order_ids: ids }: RecordPurchasesInput, { container }) => {
    const customers = await findCustomersOf(container, ids)
    if (customers.length === 0) {
      return new StepResponse({ recorded: 0 })
    }
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const seen = await findPurchases(container, customers)
    const recorded = await invitations.recordPurchases(seen, { onlyChanged: false })
    return new StepResponse({ recorded })
  },
)

/**
 * Notes whether the customers of some orders have bought something, where they came by an
 * invitation: what the report on conversion counts. Not compensated: it says what is so.
 */
export const recordInvitationPurchasesWorkflow = createWorkflow(
  "record-invitation-purchases",
  (input: WorkflowData<RecordPurchasesInput>) => new WorkflowResponse(recordPurchasesStep(input)),
)
