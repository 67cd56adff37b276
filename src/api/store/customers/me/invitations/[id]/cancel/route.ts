import type { MedusaResponse } from "@medusajs/framework/http"
import { discardInvitationsWorkflow } from "../../../../../../../workflows"
import { refuse } from "../../../../../../utils/refuse"
import type { CustomerRequest } from "../../../../../../utils/requests"
import { findOwnInvitation, NOT_YOURS } from "../../find-own"

/** Cancels an own open invitation: its link dies and a mail that is still queued is not sent. */
export async function POST(req: CustomerRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  const inviterId = req.auth_context.actor_id
  if (!(await findOwnInvitation(req.scope, inviterId, id))) {
    return refuse(res, NOT_YOURS)
  }
  const { result: canceled } = await discardInvitationsWorkflow(req.scope).run({
    input: {
      ids: [id],
      inviter_id: inviterId,
      actor: { type: "customer", id: inviterId },
      reason: null,
    },
  })
  if (canceled.length === 0) {
    return refuse(res, {
      status: 400,
      reason: "not_allowed",
      message: "This invitation cannot be canceled any more: it has ended, or is being accepted.",
    })
  }
  res.json({ invitation: await findOwnInvitation(req.scope, inviterId, id) })
}
