import { layOut } from "./layout"
import { languageFor } from "./locales"
import type { ComposedMail, MailData } from "../modules/invitation"

/** The built-in invitation. */
export function defaultTemplate(data: MailData): ComposedMail {
  const language = languageFor(data.locale)
  const { words, tag } = language
  const { shop_name: shop, inviter_name: inviter, expires_at: expiresAt } = data
  return layOut(data, language, {
    subject: words.subject(shop),
    heading: words.heading(shop),
    intro: words.invited(inviter, shop),
    button: { label: words.button, url: data.invitation_url },
    note: expiresAt ? words.expires(formatDate(expiresAt, tag)) : undefined,
  })
}

/** By tag, of which a shop sets a few: to make one takes longer than the rest of a mail. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** In UTC, so that the mail says the same wherever the server runs. */
function formatDate(date: Date, tag: string): string {
  let format = dateFormats.get(tag)
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" })
    dateFormats.set(tag, format)
  }
  return format.format(date)
}
