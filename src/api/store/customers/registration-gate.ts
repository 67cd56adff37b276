import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  normalizeEmail,
  type TokenInvitation,
} from "../../../modules/invitation"
import { findRegistration } from "../../../lookups/find-registration"
import { errorMessage } from "../../../utils/error-message"
import { settleRegistration } from "../../../workflows/registration/settle-registration"
import { refuse } from "../../utils/refuse"
import type { CustomerRequest } from "../../utils/requests"
import { channelsOfKey } from "../../utils/storefront-channel"
import { identityEmails } from "./identity-emails"
import { isClosed } from "./is-closed"
import { HELD, judgeToken, type RefusedToken, type TokenVerdict } from "./judge-token"
import { registrationToken } from "./registration-token"
import { settleWithAnswer } from "./settle-registration"

type RegistrationRequest = CustomerRequest<{ email?: unknown }>

/**
 * The gate before `POST /store/customers`, the one road on which every auth provider's account is
 * made. A middleware, so that a host's own route in its place cannot get round it.
 *
 * Without a token it lets pass unless registration is closed. With one it checks it, holds the
 * invitation for this request, and settles or releases it with the answer.
 */
export async function registrationGate(
  req: RegistrationRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (req.auth_context.actor_id) {
    // Somebody with an account; Medusa refuses that itself.
    return next()
  }
  try {
    const verdict = await judgeRegistration(req)
    if (verdict === "open") {
      return next()
    }
    if (!verdict.good) {
      return refuse(res, { status: 403, reason: verdict.reason, message: verdict.message })
    }
    if (await findRegistration(req.scope, req.auth_context.auth_identity_id)) {
      // The token of a log-in stays good when its account is there; Medusa refuses a second one.
      return next()
    }
    const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
    await healLapsedHold(req, invitations, verdict.invitation.invitation_id)
    const hold = {
      invitation_id: verdict.invitation.invitation_id,
      generation: verdict.invitation.generation,
      hold_id: generateEntityId(undefined, "invthold"),
      auth_identity_id: req.auth_context.auth_identity_id,
    }
    if (!(await invitations.hold(hold))) {
      const again = await judgeToken(invitations, channelsOfKey(req), registrationToken(req))
      const { reason, message } = again.good ? HELD : again
      return refuse(res, { status: 403, reason, message })
    }
    settleWithAnswer(req, res, hold)
  } catch (error) {
    return refuseUnjudged(req, res, error)
  }
  next()
}

/**
 * Gives an invitation whose request never came back to the account that was made under it, if one was:
 * the job that does so may not have come round yet, and whoever took the hold would make a second.
 */
async function healLapsedHold(
  req: RegistrationRequest,
  invitations: InvitationModuleService,
  invitationId: string,
): Promise<void> {
  const lapsed = await invitations.findLapsedHold(invitationId)
  const registration = lapsed && (await findRegistration(req.scope, lapsed.auth_identity_id))
  if (registration) {
    const hold = { invitation_id: invitationId, hold_id: lapsed.hold_id }
    await settleRegistration(req.scope, hold, registration)
  }
}

async function judgeRegistration(req: RegistrationRequest): Promise<TokenVerdict | "open"> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const token = registrationToken(req)
  if (token === undefined) {
    const closed = await isClosed(invitations, channelsOfKey(req))
    return closed ? NEEDED : "open"
  }
  const verdict = await judgeToken(invitations, channelsOfKey(req), token)
  if (!verdict.good) {
    return verdict
  }
  return (await isInvited(req, invitations, verdict.invitation)) ? verdict : MISMATCH
}

async function isInvited(
  req: RegistrationRequest,
  invitations: InvitationModuleService,
  invitation: TokenInvitation,
): Promise<boolean> {
  const settings = await invitations.getSettings(invitation.sales_channel_id)
  if (settings.accept_other_email) {
    return true
  }
  const { email } = req.validatedBody
  const invited = invitation.email_normalized
  if (typeof email !== "string" || normalizeEmail(email) !== invited) {
    return false
  }
  const proven = await identityEmails(req.scope, req.auth_context.auth_identity_id)
  return proven.includes(invited)
}

const NEEDED: RefusedToken = {
  good: false,
  reason: "invitation_required",
  message: "Accounts in this shop can only be opened with an invitation.",
}

const MISMATCH: RefusedToken = {
  good: false,
  reason: "email_mismatch",
  message: "This invitation is for another e-mail address. Register with the invited one.",
}

/** What cannot be judged stays outside: a closed shop must not open because a read failed. */
function refuseUnjudged(req: RegistrationRequest, res: MedusaResponse, error: unknown): void {
  req.scope
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`A registration could not be judged and was refused. ${errorMessage(error)}`)
  refuse(res, {
    status: 503,
    reason: "unavailable",
    message: "Registration is not possible at the moment. Try again in a minute.",
  })
}
