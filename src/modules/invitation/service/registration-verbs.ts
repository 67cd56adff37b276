import * as accepting from "../registration/accept-invitation"
import { findAcceptable } from "../registration/find-acceptable"
import { findByToken, type TokenInvitation } from "../registration/find-by-token"
import * as holding from "../registration/hold-invitation"
import { verifyToken, type TokenClaims } from "../secrets/token"
import { reads, writes } from "./verb"

/** From a token to an accepted invitation. */
export const registrationVerbs = {
  /** The invitation that a token was made for, or `null` when nobody here signed it. */
  findByToken: reads(
    async (parts, context, token: unknown): Promise<(TokenInvitation & TokenClaims) | null> => {
      const claims = verifyToken(parts.keys.token, token)
      const found = claims && (await findByToken(context, claims))
      return found ? { ...found, ...claims } : null
    },
  ),

  /** What the link of an invitation is made of, while it can be accepted. */
  findAcceptable: reads((_parts, context, id: string) => findAcceptable(context, id)),

  /** Holds an invitation for one registration request; false when it cannot be had. */
  hold: writes(
    (_parts, context, input: TokenClaims & { hold_id: string; auth_identity_id: string }) =>
      holding.holdInvitation(context, input),
  ),

  /** Makes a hold run on, as its request still lives; false when somebody else has it. */
  renewHold: writes((_parts, context, holdId: string) => holding.renewHold(context, holdId)),

  /** Gives a hold back. */
  releaseHold: writes((_parts, context, holdId: string) => holding.releaseHold(context, holdId)),

  /** The hold of one invitation whose request never came back. */
  findLapsedHold: reads((_parts, context, invitationId: string) =>
    holding.findLapsedHold(context, invitationId),
  ),

  /** Holds whose request never came back. */
  listLapsedHolds: reads((_parts, context, limit: number) =>
    holding.findLapsedHolds(context, limit),
  ),

  /** Accepts a held invitation; `null` when it is not this request's to accept. */
  accept: writes((_parts, context, input: accepting.AcceptedBy) =>
    accepting.acceptInvitation(context, input),
  ),

  /** Accepted invitations whose invitee is not known to be in the groups. */
  listPendingGroups: reads((_parts, context, limit: number) =>
    accepting.findPendingGroups(context, limit),
  ),

  /** Notes that an invitee is in the groups. */
  markGroupsJoined: writes((_parts, context, invitationId: string) =>
    accepting.markGroupsJoined(context, invitationId),
  ),
}
