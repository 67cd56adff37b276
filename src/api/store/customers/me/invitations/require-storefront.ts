import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../../modules/invitation"
import { refuse } from "../../../../utils/refuse"
import { resolveStorefrontChannel } from "../../../../utils/storefront-channel"

/**
 * Answers 404 where the shop does not let customers invite: on the storefront that the request picks
 * among several, if it does. Runs after authentication.
 */
export async function requireStorefront(
  req: MedusaStoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const channel = await resolveStorefrontChannel(req, pickedChannel(req.body))
  const settings = await invitations.getSettings(channel)
  if (!settings.enabled || !settings.storefront_enabled) {
    return refuse(res, {
      status: 404,
      reason: "disabled",
      message: "This shop does not offer invitations to its customers.",
    })
  }
  next()
}

/** Whether it is of the right shape, the route says later. */
function pickedChannel(body: unknown): string | undefined {
  const { sales_channel_id: picked } = (body ?? {}) as { sales_channel_id?: unknown }
  return typeof picked === "string" ? picked : undefined
}
