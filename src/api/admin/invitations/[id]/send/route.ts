import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { resendInvitationsWorkflow } from "../../../../../workflows"
import { findInvitation } from "../../find"

/** Sends one invitation, or sends it again; answers at once, with the mail queued. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  const before = await findInvitation(req.scope, id, [
    "id",
    "status",
    "delivery_status",
    "erased_at",
  ])
  const { result } = await resendInvitationsWorkflow(req.scope).run({
    input: { ids: [id], by: { type: "user", id: req.auth_context.actor_id } },
  })
  const isSent = result.queued.length + result.hastened.length > 0
  if (!isSent && before["erased_at"]) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This invitation cannot be sent again: its address was erased. Invite the person anew.",
    )
  }
  if (!isSent) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `This invitation cannot be sent now: its status is ${String(before["status"])}, its mail ${String(before["delivery_status"] ?? "none")}. It may be on its way or being accepted, or another open invitation may hold the address.`,
    )
  }
  res.json({ invitation: await findInvitation(req.scope, id, req.queryConfig.fields) })
}
