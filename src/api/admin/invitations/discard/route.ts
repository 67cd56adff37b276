import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { discardInvitationsWorkflow } from "../../../../workflows"
import type { AdminDiscardInvitationsBody } from "../validators"

/** Discards many: `{ matched, discarded, skipped }`. Ids that do not exist match nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminDiscardInvitationsBody>,
  res: MedusaResponse,
): Promise<void> {
  const ids = [...new Set(req.validatedBody.ids)]
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: matched } = await query.graph({
    entity: "invitation",
    fields: ["id"],
    filters: { id: ids },
    pagination: { take: ids.length },
  })
  const { result: discarded } = await discardInvitationsWorkflow(req.scope).run({
    input: { ids, actor: { type: "user", id: req.auth_context.actor_id } },
  })
  res.json({
    matched: matched.length,
    discarded: discarded.length,
    skipped: matched.length - discarded.length,
  })
}
