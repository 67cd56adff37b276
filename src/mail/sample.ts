import type { ComposedMail, InvitationSettings, MailTemplates } from "../modules/invitation"
import { composeMail } from "./compose"

/** Stands for a token in the links of samples; opens and stops nothing. */
export const SAMPLE_TOKEN = "sample"

/** The shop that a sample is made for. */
export interface SampleShop {
  name: string
  storefrontUrl: string
  /** Made of {@link SAMPLE_TOKEN}. */
  unsubscribeUrl: string
}

/** The mail as it would look with these settings. Its links do nothing. */
export async function composeSample(
  settings: InvitationSettings,
  templates: MailTemplates,
  shop: SampleShop,
): Promise<ComposedMail> {
  return await composeMail(settings, templates, {
    shop_name: shop.name,
    storefront_url: shop.storefrontUrl,
    unsubscribe_url: shop.unsubscribeUrl,
    inviter_name: "Vera Lindgren",
    message: "I thought you might like this shop.\nSee you there!",
    token: SAMPLE_TOKEN,
  })
}
