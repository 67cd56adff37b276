import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  publicInviterName,
} from "../../../../modules/invitation"
import { refuse } from "../../../utils/refuse"
import { channelsOfKey } from "../../../utils/storefront-channel"
import { judgeToken } from "../../customers/judge-token"
import type { StorePreviewInvitationBody } from "../validators"

/**
 * Tells the holder of a link what it is about; looking consumes nothing. Takes the token in the body,
 * since addresses end up in access logs.
 */
export async function POST(
  req: MedusaStoreRequest<StorePreviewInvitationBody>,
  res: MedusaResponse,
): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const verdict = await judgeToken(invitations, channelsOfKey(req), req.validatedBody.token)
  if (!verdict.good) {
    return refuse(res, { status: 404, reason: verdict.reason, message: verdict.message })
  }
  const { email, inviter_name: name, message, status, expires_at } = verdict.invitation
  res.json({
    invitation: { email, inviter_name: publicInviterName(name), message, status, expires_at },
  })
}
