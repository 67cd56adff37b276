import { layOut } from "./layout"
import { languageFor } from "./locales"
import type { ComposedMail } from "../modules/invitation"
import type { ExistingAccountMailData } from "./types"

/**
 * The note to somebody who was invited and has an account already. Its subject is the invitation's
 * own, and it holds no token.
 */
export function existingAccountTemplate(data: ExistingAccountMailData): ComposedMail {
  const language = languageFor(data.locale)
  const { words } = language
  const { shop_name: shop, inviter_name: inviter } = data
  return layOut(data, language, {
    subject: words.subject(shop),
    heading: words.existing.heading(shop),
    intro: words.existing.invited(inviter, shop),
    button: { label: words.existing.button, url: data.login_url },
  })
}
