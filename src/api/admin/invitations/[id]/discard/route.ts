import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { discardInvitationsWorkflow } from "../../../../../workflows"
import { findInvitation } from "../../find"

/** Discards one invitation; 400 when its status does not allow it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  const before = await findInvitation(req.scope, id, ["id", "status"])
  const { result: discarded } = await discardInvitationsWorkflow(req.scope).run({
    input: { ids: [id], actor: { type: "user", id: req.auth_context.actor_id }, reason: null },
  })
  if (discarded.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Only an open invitation can be discarded, and this one is ${String(before["status"])} or is being accepted.`,
    )
  }
  res.json({ invitation: await findInvitation(req.scope, id, req.queryConfig.fields) })
}
