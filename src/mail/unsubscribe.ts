import type { ComposedMail } from "../modules/invitation"
import { escapeHtml } from "./escape-html"
import type { MailWords } from "./types"

/** Where a recipient asks for no more mails. */
export function unsubscribeUrl(backendUrl: string, token: string): string {
  return `${backendUrl}/invitations/unsubscribe?token=${encodeURIComponent(token)}`
}

/**
 * The headers by which mail programs offer a button of their own (RFC 2369), and mailbox providers
 * press it for the recipient (RFC 8058).
 */
export function unsubscribeHeaders(url: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  }
}

/** Adds the link to those parts of a mail that leave it out: no mail goes without. */
export function withUnsubscribeLink(
  mail: ComposedMail,
  { url, shop, words }: { url: string; shop: string; words: MailWords },
): ComposedMail {
  const line = `<p style="margin:24px 0;font:12px/1.5 sans-serif;text-align:center"><a href="${escapeHtml(url)}">${escapeHtml(words.unsubscribeLink)}</a></p>`
  const { subject, html, text } = mail
  const end = html.toLowerCase().lastIndexOf("</body>")
  return {
    subject,
    html: html.includes(escapeHtml(url))
      ? html
      : end < 0
        ? `${html}\n${line}\n`
        : `${html.slice(0, end)}${line}\n${html.slice(end)}`,
    text: text.includes(url) ? text : `${text}\n\n${words.unsubscribeText(shop)}\n${url}\n`,
  }
}
