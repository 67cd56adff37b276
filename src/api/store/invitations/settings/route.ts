import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { channelsOfKey, resolveStorefrontChannel } from "../../../utils/storefront-channel"
import { isClosed } from "../../customers/is-closed"

/** What a storefront must know before anybody logs in. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const channels = channelsOfKey(req)
  // A key of no channel at all still gets an answer: the whole shop's.
  const channel = channels.length > 0 ? await resolveStorefrontChannel(req) : null
  const settings = await invitations.getSettings(channel)
  const closed = await isClosed(invitations, channels)
  res.json({
    settings: {
      enabled: settings.enabled,
      storefront_enabled: settings.storefront_enabled,
      // As the gate sees it: one closed channel of the key closes registration.
      registration: closed ? "invitation_only" : "open",
      allow_message: settings.allow_message,
      max_per_send: settings.max_per_send,
      accept_other_email: settings.accept_other_email,
    },
  })
}
