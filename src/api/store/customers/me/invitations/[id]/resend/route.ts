import type { MedusaResponse } from "@medusajs/framework/http"
import { resendInvitationsWorkflow } from "../../../../../../../workflows"
import { refuse } from "../../../../../../utils/refuse"
import type { CustomerRequest } from "../../../../../../utils/requests"
import { resolveStorefrontChannel } from "../../../../../../utils/storefront-channel"
import { findOwnInvitation, NOT_YOURS } from "../../find-own"
import { refuseOverLimit } from "../../refuse-over-limit"

const REFUSED = {
  status: 400,
  reason: "not_allowed",
  message:
    "This invitation cannot be sent again now: it has ended, is on its way, or is being accepted.",
} as const

/** Sends an own invitation once more; answers at once, with the mail queued. */
export async function POST(req: CustomerRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  const inviterId = req.auth_context.actor_id
  const before = await findOwnInvitation(req.scope, inviterId, id)
  if (!before) {
    return refuse(res, NOT_YOURS)
  }
  if (before["can_resend"] !== true) {
    return refuse(res, REFUSED)
  }
  const { result } = await resendInvitationsWorkflow(req.scope).run({
    input: {
      ids: [id],
      by: { type: "customer", id: inviterId },
      sales_channel_id: await resolveStorefrontChannel(req),
    },
  })
  if (result.limited && result.allowance) {
    const { allowance } = result
    return refuseOverLimit(res, { ...allowance, reason: "rate_limited", allowance })
  }
  if (result.queued.length === 0) {
    return refuse(res, REFUSED)
  }
  res.json({ invitation: await findOwnInvitation(req.scope, inviterId, id) })
}
