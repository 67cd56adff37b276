import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import * as accepting from "../registration/accept-invitation"
import { findAcceptable, type AcceptableInvitation } from "../registration/find-acceptable"
import { findByToken, type TokenInvitation } from "../registration/find-by-token"
import * as holding from "../registration/hold-invitation"
import type { ModuleContext } from "../sql/run"
import { verifyToken, type TokenClaims } from "../secrets/token"
import { DeliveryService } from "./delivery-service"

/** From a token to an accepted invitation. */
export class RegistrationService extends DeliveryService {
  /** The invitation that a token was made for, or `null` when nobody here signed it. */
  @InjectManager()
  async findByToken(
    token: unknown,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<(TokenInvitation & TokenClaims) | null> {
    const claims = verifyToken(this.keys_, token)
    const found = claims && (await findByToken(context, claims))
    return found ? { ...found, ...claims } : null
  }

  /** What the link of an invitation is made of, while it can be accepted. */
  @InjectManager()
  async findAcceptable(
    id: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<AcceptableInvitation | null> {
    return await findAcceptable(context, id)
  }

  /** Holds an invitation for one registration request; false when it cannot be had. */
  @InjectTransactionManager()
  async hold(
    input: TokenClaims & { hold_id: string; auth_identity_id: string },
    @MedusaContext() context: ModuleContext = {},
  ): Promise<boolean> {
    return await holding.holdInvitation(context, input)
  }

  /** Makes a hold run on, as its request still lives; false when somebody else has it. */
  @InjectTransactionManager()
  async renewHold(holdId: string, @MedusaContext() context: ModuleContext = {}): Promise<boolean> {
    return await holding.renewHold(context, holdId)
  }

  /** Gives a hold back. */
  @InjectTransactionManager()
  async releaseHold(holdId: string, @MedusaContext() context: ModuleContext = {}): Promise<void> {
    await holding.releaseHold(context, holdId)
  }

  /** Holds whose request never came back. */
  @InjectManager()
  async listLapsedHolds(
    limit: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<holding.LapsedHold[]> {
    return await holding.findLapsedHolds(context, limit)
  }

  /** Accepts a held invitation; `null` when it is not this request's to accept. */
  @InjectTransactionManager()
  async accept(
    input: accepting.AcceptedBy,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<accepting.AcceptedInvitation | null> {
    return await accepting.acceptInvitation(context, input)
  }

  /** Accepted invitations whose invitee is not known to be in the groups. */
  @InjectManager()
  async listPendingGroups(
    limit: number,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<accepting.PendingGroups[]> {
    return await accepting.findPendingGroups(context, limit)
  }

  /** Notes that an invitee is in the groups. */
  @InjectTransactionManager()
  async markGroupsJoined(
    invitationId: string,
    @MedusaContext() context: ModuleContext = {},
  ): Promise<void> {
    await accepting.markGroupsJoined(context, invitationId)
  }
}
