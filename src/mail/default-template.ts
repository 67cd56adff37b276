import { layOut } from "./layout"
import { wordsFor } from "./locales"
import type { MailTemplate } from "./types"

/** The built-in invitation. */
export const defaultTemplate: MailTemplate = (data) => {
  const words = wordsFor(data.locale)
  const { shop_name: shop, inviter_name: inviter, expires_at: expiresAt } = data
  return layOut(data, words, {
    subject: words.subject(shop),
    heading: words.heading(shop),
    intro: words.invited(inviter, shop),
    button: { label: words.button, url: data.invitation_url },
    note: expiresAt ? words.expires(formatDate(expiresAt, data.locale)) : undefined,
  })
}

/** In UTC, so that the mail says the same wherever the server runs. */
function formatDate(date: Date, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: "long", timeZone: "UTC" }
  try {
    return new Intl.DateTimeFormat(locale, options).format(date)
  } catch {
    return new Intl.DateTimeFormat("en", options).format(date)
  }
}
