import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { discardInvitationsWorkflow } from "../../../../workflows"
import { workOnAllThatMatch } from "../select"
import type { AdminSelectInvitationsBody } from "../validators"

const answer = (discarded: number, skipped: number) => ({
  matched: discarded + skipped,
  discarded,
  skipped,
})

/** Discards many: `{ matched, discarded, skipped }`, or a batch. Ids that do not exist match nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSelectInvitationsBody>,
  res: MedusaResponse,
): Promise<void> {
  if (!req.validatedBody.ids) {
    return await workOnAllThatMatch(req, res, "discard", answer)
  }
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const ids = await invitations.findExisting([...new Set(req.validatedBody.ids)])
  const { result: discarded } = await discardInvitationsWorkflow(req.scope).run({
    input: { ids, actor: { type: "user", id: req.auth_context.actor_id }, reason: null },
  })
  res.json(answer(discarded.length, Math.max(0, ids.length - discarded.length)))
}
