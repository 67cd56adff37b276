import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { resendInvitationsWorkflow } from "../../../../../../../workflows"
import type { CustomerRequest } from "../../../../../../utils/requests"
import { resolveStorefrontChannel } from "../../../../../../utils/storefront-channel"
import { findOwnInvitation } from "../../find-own"
import { refuseOverLimit } from "../../refuse-over-limit"

const REFUSED = "This invitation cannot be sent again now."

/** Sends an own invitation once more; answers at once, with the mail queued. */
export async function POST(req: CustomerRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  const inviterId = req.auth_context.actor_id
  const before = await findOwnInvitation(req.scope, inviterId, id)
  if (before["can_resend"] !== true) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, REFUSED)
  }
  const { result } = await resendInvitationsWorkflow(req.scope).run({
    input: {
      ids: [id],
      by: { type: "customer", id: inviterId },
      sales_channel_id: await resolveStorefrontChannel(req),
    },
  })
  if (result.limited && result.allowance) {
    return refuseOverLimit(res, result.allowance)
  }
  if (result.queued.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, REFUSED)
  }
  res.json({ invitation: await findOwnInvitation(req.scope, inviterId, id) })
}
