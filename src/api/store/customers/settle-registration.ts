import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVITATION_MODULE } from "../../../modules/invitation"
import type InvitationModuleService from "../../../modules/invitation/service"
import {
  settleRegistration,
  type RegistrationHold,
} from "../../../workflows/lib/settle-registration"
import { errorMessage } from "../../../utils/error-message"
import { findRegistration } from "../../../lookups/find-registration"

interface Hold extends RegistrationHold {
  auth_identity_id: string
}

/**
 * Settles a hold when the handler answers, whichever handler that is: the account was made, so the
 * invitation is accepted before the answer leaves; or it was not, so the hold is given back.
 *
 * A client that goes away changes nothing, since the handler works on. When settling fails, the
 * account exists all the same: the answer leaves unchanged and the minute job finishes the work.
 */
export function settleWithAnswer(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  hold: Hold,
): void {
  const answer = res.json.bind(res)
  let settled = false
  res.json = (body: unknown) => {
    if (settled) {
      return answer(body)
    }
    settled = true
    void settle(req, hold)
      .catch((error: unknown) => {
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `Invitation ${hold.invitation_id}: registration not settled yet. ${errorMessage(error)}`,
          )
      })
      .finally(() => answer(body))
    return res
  }
}

/** Goes by the account itself and not by the answer, which a host may shape as it likes. */
async function settle(req: AuthenticatedMedusaRequest, hold: Hold): Promise<void> {
  const registration = await findRegistration(req.scope, hold.auth_identity_id)
  if (!registration) {
    const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
    return await invitations.releaseHold(hold.hold_id)
  }
  await settleRegistration(req.scope, hold, registration)
}
