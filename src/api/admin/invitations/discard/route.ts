import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { discardInvitationsWorkflow } from "../../../../workflows"
import { countInvitations } from "../find"
import type { AdminSelectInvitationsBody } from "../validators"

/** Discards many: `{ matched, discarded, skipped }`. Ids that do not exist match nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSelectInvitationsBody>,
  res: MedusaResponse,
): Promise<void> {
  const ids = [...new Set(req.validatedBody.ids)]
  const matched = await countInvitations(req.scope, ids)
  const { result: discarded } = await discardInvitationsWorkflow(req.scope).run({
    input: { ids, actor: { type: "user", id: req.auth_context.actor_id }, reason: null },
  })
  res.json({
    matched,
    discarded: discarded.length,
    skipped: matched - discarded.length,
  })
}
