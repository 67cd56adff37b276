import {
  type InvitationModuleService,
  isAllowed,
  type TokenClaims,
  type TokenInvitation,
} from "../../../modules/invitation"
import type { RefusalReason } from "../../utils/refuse"

/** A refusal, with its stable word and its sentence. */
export interface RefusedToken {
  good: false
  reason: RefusalReason
  message: string
}

/** What a token is good for on the storefront of a request. */
export type TokenVerdict = { good: true; invitation: TokenInvitation & TokenClaims } | RefusedToken

const MESSAGES = {
  invalid: "This invitation link is not valid here. Ask for a new invitation.",
  expired: "This invitation has expired. Ask for a new one.",
  discarded: "This invitation was withdrawn. Ask for a new one.",
  accepted: "This invitation was already used to open an account. Log in instead.",
  held: "This invitation is just being used to open an account. Log in, or try again in a minute.",
} as const

const refused = (reason: Exclude<keyof typeof MESSAGES, "held">): RefusedToken => ({
  good: false,
  reason,
  message: MESSAGES[reason],
})

/**
 * Judges a token for a storefront: it must be signed by us, be of a channel of the request's key,
 * and its invitation must be open. Reads the database each time and changes nothing.
 */
export async function judgeToken(
  invitations: InvitationModuleService,
  salesChannelIds: readonly string[],
  token: unknown,
): Promise<TokenVerdict> {
  const { enabled } = await invitations.getSettings(null)
  const invitation = enabled ? await invitations.findByToken(token) : null
  if (!invitation || !salesChannelIds.includes(invitation.sales_channel_id)) {
    return refused("invalid")
  }
  if (!isAllowed("accept", invitation.status)) {
    return refused(
      invitation.status === "accepted" || invitation.status === "discarded"
        ? invitation.status
        : "expired",
    )
  }
  return invitation.lapsed ? refused("expired") : { good: true, invitation }
}

/** What somebody is told whose registration came while another one held the invitation. */
export const HELD: RefusedToken = { good: false, reason: "accepted", message: MESSAGES.held }
