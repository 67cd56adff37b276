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
  type AcceptedBy,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../modules/invitation"
import { InvitationEvents } from "../events"
import { forgetIfDeletedStep } from "../erasure/steps/forget-if-deleted"
import { joinGroupsStep } from "./steps/join-groups"

/** Accepts for good: an account exists already, so there is nothing to go back to. */
const acceptInvitationStep = createStep(
  "accept-invitation",
  async (input: AcceptedBy, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    return new StepResponse(await invitations.accept(input))
  },
)

/**
 * Settles a registration: the held invitation becomes accepted and the invitee joins its groups.
 * Answers what was accepted, or `null` when it was not this registration's to accept.
 */
export const acceptInvitationWorkflow = createWorkflow(
  "accept-invitation",
  (input: WorkflowData<AcceptedBy>) => {
    const accepted = acceptInvitationStep(input)
    const follow = transform({ accepted, input }, (data) => ({
      invitee: { customer_id: data.accepted ? data.input.invitee_id : null },
      events: data.accepted ? [{ id: data.input.invitation_id }] : [],
      joins: data.accepted
        ? [
            {
              invitation_id: data.input.invitation_id,
              invitee_id: data.input.invitee_id,
              customer_group_ids: data.accepted.customer_group_ids,
            },
          ]
        : [],
    }))
    joinGroupsStep(follow.joins)
    forgetIfDeletedStep(follow.invitee)
    emitEventStep({ eventName: InvitationEvents.ACCEPTED, data: follow.events })
    return new WorkflowResponse(accepted)
  },
)
