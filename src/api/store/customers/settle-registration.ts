import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../modules/invitation"
import {
  settleRegistration,
  type RegistrationHold,
} from "../../../workflows/registration/settle-registration"
import { errorMessage } from "../../../utils/error-message"
import { findRegistration } from "../../../lookups/find-registration"
import { refuse } from "../../utils/refuse"
import { HELD } from "./judge-token"
import { keepHold } from "./keep-hold"

interface Hold extends RegistrationHold {
  auth_identity_id: string
}

/**
 * Settles a hold when the handler answers, whichever handler that is, and keeps it until then. The
 * account was made, so the invitation is accepted before the answer leaves; or it was not, so the hold
 * is given back; or somebody else got the invitation meanwhile, so the account does not stay.
 *
 * A client that goes away changes nothing, since the handler works on. When settling fails, the
 * account exists all the same: the answer leaves unchanged and the minute job finishes the work.
 */
export function settleWithAnswer(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  hold: Hold,
): void {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const letGo = keepHold(invitations, hold.hold_id)
  const answer = res.json.bind(res)
  let settled = false
  const settleOnce = async (): Promise<boolean> => {
    settled = true
    try {
      return await settle(req, hold)
    } catch (error) {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `Invitation ${hold.invitation_id}: registration not settled yet. ${errorMessage(error)}`,
        )
      return true
    } finally {
      letGo()
    }
  }
  res.json = (body: unknown) => {
    if (settled) {
      return answer(body)
    }
    void settleOnce().then((isSound) => {
      if (isSound) {
        answer(body)
      } else {
        refuse(res, { status: 403, reason: HELD.reason, message: HELD.message })
      }
    })
    return res
  }
  // A host's handler may answer without JSON.
  res.once("finish", () => {
    if (!settled) {
      void settleOnce()
    }
  })
}

/**
 * Goes by the account itself and not by the answer, which a host may shape as it likes.
 *
 * @returns false when an account was made for an invitation that somebody else has; it is gone then.
 */
async function settle(req: AuthenticatedMedusaRequest, hold: Hold): Promise<boolean> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const registration = await findRegistration(req.scope, hold.auth_identity_id)
  if (!registration) {
    await invitations.releaseHold(hold.hold_id)
    return true
  }
  if (await settleRegistration(req.scope, hold, registration)) {
    return true
  }
  // The minute job may have settled it, when this process stood still for a while.
  const own = await invitations.listInvitations(
    { id: hold.invitation_id, invitee_id: registration.customer_id },
    { select: ["id"], take: 1 },
  )
  if (own.length > 0) {
    return true
  }
  await removeCustomerAccountWorkflow(req.scope).run({
    input: { customerId: registration.customer_id },
  })
  return false
}
