import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"
import { settleRegistration } from "./settle-registration"
import { findRegistration } from "../../lookups/find-registration"
import { joinGroupsStep } from "./steps/join-groups"

const CHUNK = 100

/** A hold this old belongs to no request any more, however slow. */
const FORGET_AFTER_SECONDS = 600

/**
 * Looks at holds whose request never came back: where the account was made, the invitation is
 * accepted; where not, the hold is forgotten in the end. Repeating it changes nothing.
 */
const settleLapsedHoldsStep = createStep(
  "settle-lapsed-holds",
  async (_: unknown, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    for (const hold of await invitations.listLapsedHolds(CHUNK)) {
      const registration = await findRegistration(container, hold.auth_identity_id)
      // One that cannot be accepted, since it has ended, would be looked at for ever.
      const isOver = registration
        ? !(await settleRegistration(container, hold, registration))
        : hold.lapsed_seconds > FORGET_AFTER_SECONDS
      if (isOver) {
        await invitations.releaseHold(hold.hold_id)
      }
    }
    return new StepResponse(undefined)
  },
)

/** Finds invitees who are not known to be in their groups. Reads only. */
const findPendingGroupsStep = createStep(
  "find-pending-groups",
  async (_: unknown, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const pending = await invitations.listPendingGroups(CHUNK)
    return new StepResponse(pending)
  },
)

/** Finishes registrations whose process died between the account and the acceptance. */
export const healInvitationRegistrationsWorkflow = createWorkflow(
  "heal-invitation-registrations",
  () => {
    settleLapsedHoldsStep()
    const pending = findPendingGroupsStep()
    joinGroupsStep(pending)
    return new WorkflowResponse(pending)
  },
)
