import type { InvitationSettings } from "../modules/invitation/settings"
import { composeMail } from "./compose"
import type { ComposedMail } from "./types"

/** The mail as it would look with these settings. Its link opens nothing. */
export function composeSample(
  settings: InvitationSettings,
  shop: { name: string; storefrontUrl: string },
): ComposedMail {
  return composeMail(settings, {
    shop_name: shop.name,
    storefront_url: shop.storefrontUrl,
    inviter_name: "Vera Lindgren",
    message: "I thought you might like this shop.\nSee you there!",
    token: "sample",
  })
}
