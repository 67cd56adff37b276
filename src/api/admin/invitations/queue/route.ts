import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { SWITCHED_OFF } from "../../../../workflows/inviting/assert-enabled"

/** How sending goes: `{ queue }`. Where invitations are switched off, that is why nothing leaves. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const queue = await invitations.getQueueHealth()
  const { enabled } = await invitations.getSettings(null)
  res.json({
    queue: enabled
      ? queue
      : { ...queue, paused: true, pause_reason: SWITCHED_OFF, paused_until: null },
  })
}
