import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { discardInvitationsWorkflow } from "../../../../workflows"
import { countInvitations } from "../find"
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
  const ids = [...new Set(req.validatedBody.ids)]
  const matched = await countInvitations(req.scope, ids)
  const { result: discarded } = await discardInvitationsWorkflow(req.scope).run({
    input: { ids, actor: { type: "user", id: req.auth_context.actor_id }, reason: null },
  })
  res.json(answer(discarded.length, Math.max(0, matched - discarded.length)))
}
