import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resendInvitationsWorkflow } from "../../../../workflows"
import { countInvitations } from "../find"
import type { AdminSelectInvitationsBody } from "../validators"

/**
 * Sends, or sends again, many: `{ matched, queued, skipped }`. Ids that do not exist match nothing;
 * those that may not be sent are skipped.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSelectInvitationsBody>,
  res: MedusaResponse,
): Promise<void> {
  const ids = [...new Set(req.validatedBody.ids)]
  const matched = await countInvitations(req.scope, ids)
  const { result } = await resendInvitationsWorkflow(req.scope).run({
    input: { ids, by: { type: "user", id: req.auth_context.actor_id } },
  })
  const queued = result.queued.length
  res.json({ matched, queued, skipped: matched - queued })
}
