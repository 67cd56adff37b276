import type { MedusaRequest } from "@medusajs/framework/http"
import { findShopName } from "../../../lookups/find-shop-name"
import { composeSample, SAMPLE_TOKEN } from "../../../mail/sample"
import { unsubscribeUrl } from "../../../mail/unsubscribe"
import {
  type ComposedMail,
  INVITATION_MODULE,
  type InvitationModuleService,
  type InvitationSettings,
} from "../../../modules/invitation"
import { scopeOf } from "./scope"
import type { AdminInvitationSettingsQuery } from "./validators"

/** A sample of the mail, the settings it was made by, and its unsubscribe link. */
interface Sample {
  mail: ComposedMail
  settings: InvitationSettings
  stopUrl: string
}

/** The sample mail of the scope that a request is about. */
export async function composeSampleFor(
  req: MedusaRequest<unknown, AdminInvitationSettingsQuery>,
): Promise<Sample> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const settings = await invitations.getSettings(await scopeOf(req))
  const { storefrontUrl, backendUrl, mailTemplates } = await invitations.getOptions()
  const name = await findShopName(req.scope)
  const stopUrl = unsubscribeUrl(backendUrl, SAMPLE_TOKEN)
  const shop = { name, storefrontUrl, unsubscribeUrl: stopUrl }
  return { mail: await composeSample(settings, mailTemplates, shop), settings, stopUrl }
}
