import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorMessage } from "../../utils/error-message"
import { acceptInvitationWorkflow } from "./accept-invitation"
import { invitationAcceptedWorkflow } from "./invitation-accepted"
import { confirmEmail } from "./confirm-email"
import type { Registration } from "../../lookups/find-registration"

/** The hold under which an account was opened. */
export interface RegistrationHold {
  invitation_id: string
  hold_id: string
}

/**
 * Accepts a held invitation for an account, then lets the shop's own code follow.
 *
 * @returns whether it was this hold's to accept.
 */
export async function settleRegistration(
  container: MedusaContainer,
  hold: RegistrationHold,
  registration: Registration,
): Promise<boolean> {
  const { result: accepted } = await acceptInvitationWorkflow(container).run({
    input: {
      invitation_id: hold.invitation_id,
      hold_id: hold.hold_id,
      auth_identity_id: registration.auth_identity_id,
      invitee_id: registration.customer_id,
      invitee_email: registration.email,
    },
  })
  if (!accepted) {
    return false
  }
  if (accepted.mailed) {
    await confirmEmail(container, registration, accepted.email_normalized)
  }
  const { errors } = await invitationAcceptedWorkflow(container).run({
    input: { invitation_id: hold.invitation_id, invitee_id: registration.customer_id },
    throwOnError: false,
  })
  for (const { error } of errors) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Invitation ${hold.invitation_id}: the hook invitationAccepted failed. ${errorMessage(error)}`,
      )
  }
  return true
}
