import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { findRegistration } from "../../../lookups/find-registration"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../modules/invitation"
import { errorMessage } from "../../../utils/error-message"
import {
  settleRegistration,
  type RegistrationHold,
} from "../../../workflows/registration/settle-registration"
import { refuse } from "../../utils/refuse"
import { keepHold } from "./keep-hold"

interface Hold extends RegistrationHold {
  generation: number
  auth_identity_id: string
}

/** How a request ends: with the handler's answer, or refused since somebody else got the invitation. */
type Ending = "answered" | "lost" | "stuck"

/**
 * Settles a hold when the handler answers, whichever handler that is, and keeps it until then. The
 * account was made, so the invitation is accepted before the answer leaves; or it was not, so the hold
 * is given back; or somebody else got the invitation meanwhile, so the account does not stay.
 *
 * A client that goes away changes nothing, since the handler works on. When settling fails, the
 * account exists all the same: the answer leaves unchanged and the minute job, or the next who comes
 * with the token, finishes the work.
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
  const settleOnce = async (): Promise<Ending> => {
    settled = true
    try {
      return await settle(req, hold)
    } catch (error) {
      log(req, `Invitation ${hold.invitation_id}: registration not settled yet.`, error)
      return "answered"
    } finally {
      letGo()
    }
  }
  res.json = (body: unknown) => {
    if (settled) {
      return answer(body)
    }
    void settleOnce().then((ending) => {
      if (ending === "answered") {
        answer(body)
      } else {
        refuse(res, REFUSALS[ending])
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

const REFUSALS = {
  lost: {
    status: 403,
    reason: "accepted",
    message: "Somebody else has used this invitation meanwhile. Ask for a new one.",
  },
  stuck: {
    status: 503,
    reason: "unavailable",
    message: "Registration is not possible at the moment. Ask the shop for help.",
  },
} as const

/** Goes by the account itself and not by the answer, which a host may shape as it likes. */
async function settle(req: AuthenticatedMedusaRequest, hold: Hold): Promise<Ending> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const registration = await findRegistration(req.scope, hold.auth_identity_id)
  if (!registration) {
    await invitations.releaseHold(hold.hold_id)
    return "answered"
  }
  if (await settleRegistration(req.scope, hold, registration)) {
    return "answered"
  }
  // The minute job may have settled it, or let go of it, when this process stood still for a while.
  const own = await invitations.listInvitations(
    { id: hold.invitation_id, invitee_id: registration.customer_id },
    { select: ["id"], take: 1 },
  )
  const isKept =
    own.length > 0 ||
    ((await invitations.hold(hold)) && (await settleRegistration(req.scope, hold, registration)))
  if (isKept) {
    return "answered"
  }
  try {
    // With its log-in: Medusa opens no second account by one that had an account.
    await removeCustomerAccountWorkflow(req.scope).run({
      input: { customerId: registration.customer_id },
    })
    return "lost"
  } catch (error) {
    const { customer_id: id } = registration
    log(req, `Customer ${id} has no invitation any more and could not be removed.`, error)
    return "stuck"
  }
}

function log(req: AuthenticatedMedusaRequest, sentence: string, error: unknown): void {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  logger.error(`${sentence} ${errorMessage(error)}`)
}
