import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE } from "../../../../modules/invitation"
import type InvitationModuleService from "../../../../modules/invitation/service"

/** How sending goes: `{ queue }`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  res.json({ queue: await invitations.getQueueHealth() })
}
