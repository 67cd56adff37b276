import {
  createHook,
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

/** Which invitation became which account. */
export interface InvitationAccepted {
  invitation_id: string
  invitee_id: string
}

/**
 * Runs after an invitation was accepted, before the registration is answered.
 *
 * The hook `invitationAccepted` is for the shop's own code. A workflow of its own, so that a handler
 * that throws can undo neither the acceptance nor its event; the error is logged.
 */
export const invitationAcceptedWorkflow = createWorkflow(
  "invitation-accepted",
  (input: WorkflowData<InvitationAccepted>) => {
    const invitationAccepted = createHook("invitationAccepted", input)
    return new WorkflowResponse(input, { hooks: [invitationAccepted] })
  },
)
