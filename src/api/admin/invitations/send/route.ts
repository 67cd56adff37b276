import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { resendInvitationsWorkflow } from "../../../../workflows"
import { workOnAllThatMatch } from "../select"
import type { AdminSelectInvitationsBody } from "../validators"

const answer = (queued: number, skipped: number) => ({ matched: queued + skipped, queued, skipped })

/**
 * Sends, or sends again, many: `{ matched, queued, skipped }`, or a batch. Ids that do not exist
 * match nothing; those that may not be sent are skipped.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSelectInvitationsBody>,
  res: MedusaResponse,
): Promise<void> {
  if (!req.validatedBody.ids) {
    return await workOnAllThatMatch(req, res, "send", answer)
  }
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const ids = await invitations.findExisting([...new Set(req.validatedBody.ids)])
  const { result } = await resendInvitationsWorkflow(req.scope).run({
    input: { ids, by: { type: "user", id: req.auth_context.actor_id } },
  })
  const queued = result.queued.length + result.hastened.length
  res.json(answer(queued, Math.max(0, ids.length - queued)))
}
