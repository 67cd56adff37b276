import type { MedusaRequest } from "@medusajs/framework/http"
import { findShopName } from "../../../lookups/find-shop-name"
import type { ComposedMail } from "../../../mail/types"
import { composeSample } from "../../../mail/sample"
import { INVITATION_MODULE } from "../../../modules/invitation"
import type InvitationModuleService from "../../../modules/invitation/service"
import type { InvitationSettings } from "../../../modules/invitation/settings"
import { scopeOf } from "./scope"
import type { AdminInvitationSettingsQuery } from "./validators"

/** The sample mail of the scope that a request is about, with the settings it was made by. */
export async function composeSampleFor(
  req: MedusaRequest<unknown, AdminInvitationSettingsQuery>,
): Promise<{ mail: ComposedMail; settings: InvitationSettings }> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const settings = await invitations.getSettings(await scopeOf(req))
  const { storefrontUrl } = await invitations.getOptions()
  const name = await findShopName(req.scope)
  return { mail: composeSample(settings, { name, storefrontUrl }), settings }
}
