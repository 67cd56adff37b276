import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { InvitationEvents } from "../events"
import { forgetCustomers } from "./forget-customers"

/** Customers whose accounts are gone. */
export interface EraseCustomersInput {
  customer_ids: string[]
}

const eraseCustomersStep = createStep(
  "erase-customers",
  async ({ customer_ids: ids }: EraseCustomersInput, { container }) =>
    new StepResponse(await forgetCustomers(container, ids)),
)

/**
 * Erases what is left of customers whose accounts are gone: discards their open invitations, and
 * erases their names and addresses as inviters and as invitees; numbers stay. Not compensated: what is
 * forgotten is gone. Answers the ids of the discarded invitations.
 */
export const eraseInvitationsOfCustomersWorkflow = createWorkflow(
  "erase-invitations-of-customers",
  (input: WorkflowData<EraseCustomersInput>) => {
    const discarded = eraseCustomersStep(input)
    const events = transform({ discarded }, (data) => data.discarded.map((id) => ({ id })))
    emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events })
    return new WorkflowResponse(discarded)
  },
)
