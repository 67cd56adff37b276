import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  type DiscardInput,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../modules/invitation"
import { InvitationEvents } from "../events"

/**
 * Discards what may be discarded. Not compensated: what was discarded a moment ago may already have
 * been seen, and its queued mail is gone for good.
 */
const discardInvitationsStep = createStep(
  "discard-invitations",
  async (input: DiscardInput, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    return new StepResponse(await invitations.discard(input))
  },
)

/** Discards invitations (for a customer: cancels); answers the ids of those that could be. */
export const discardInvitationsWorkflow = createWorkflow(
  "discard-invitations",
  (input: WorkflowData<DiscardInput>) => {
    const discarded = discardInvitationsStep(input)
    const events = transform({ discarded }, (data) => data.discarded.map((id) => ({ id })))
    emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events })
    return new WorkflowResponse(discarded)
  },
)
