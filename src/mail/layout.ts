import { escapeHtml } from "./escape-html"
import type { MailLanguage } from "./locales"
import type { CommonMailData, ComposedMail, MailWords } from "./types"

/** What one kind of mail puts into the common layout. Plain text throughout. */
export interface MailContent {
  subject: string
  heading: string
  intro: string
  button: { label: string; url: string }
  /** One more sentence below the button. */
  note?: string | undefined
}

/** Lays out a mail: HTML that holds in common clients, and a text part that reads well alone. */
export function layOut(
  data: CommonMailData,
  language: MailLanguage,
  content: MailContent,
): ComposedMail {
  return {
    // A line break in the shop's name must not become a header.
    subject: content.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " "),
    html: renderHtml(data, language, content),
    text: renderText(data, language.words, content),
  }
}

/** Everything that some mail program takes for the end of a line. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

function renderText(data: CommonMailData, words: MailWords, content: MailContent): string {
  const { shop_name: shop, inviter_name: inviter } = data
  const quoted = data.message?.split(LINE_BREAK).map((line) => `> ${line}`)
  return [
    content.intro,
    quoted && [words.messageFrom(inviter, shop), ...quoted].join("\n"),
    `${content.button.label}:\n${content.button.url}`,
    content.note,
    `-- \n${[shop, data.postal_address].filter(Boolean).join("\n")}`,
    words.why(inviter, shop),
  ]
    .filter(Boolean)
    .join("\n\n")
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

function renderHtml(
  data: CommonMailData,
  { tag, words }: MailLanguage,
  content: MailContent,
): string {
  const { shop_name: shop, inviter_name: inviter } = data
  const url = escapeHtml(content.button.url)
  const head = data.logo_url
    ? `<img src="${escapeHtml(data.logo_url)}" alt="${escapeHtml(shop)}" height="40" style="display:block;height:40px;border:0;margin:0 0 24px">`
    : `<p style="margin:0 0 24px;font-size:14px;font-weight:600;color:#52525b">${escapeHtml(shop)}</p>`
  const message = data.message
    ? `<p style="margin:0 0 6px;font-size:14px;color:#52525b">${escapeHtml(words.messageFrom(inviter, shop))}</p>
<blockquote style="margin:0 0 24px;padding:12px 16px;background:#f4f4f5;border-left:3px solid #a1a1aa;font-size:15px;line-height:1.5">${paragraph(data.message)}</blockquote>`
    : ""
  const note = content.note
    ? `<p style="margin:0 0 24px;font-size:14px;color:#52525b">${escapeHtml(content.note)}</p>`
    : ""
  const address = data.postal_address ? `<br>${paragraph(data.postal_address)}` : ""
  return `<!doctype html>
<html lang="${escapeHtml(tag)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${escapeHtml(content.subject)}</title></head>
<body style="margin:0;padding:0;background:#f4f4f5;${FONT};color:#18181b">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f4f5"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border:1px solid #e4e4e7;border-radius:8px"><tr><td style="padding:32px;${FONT}">
${head}
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escapeHtml(content.heading)}</h1>
<p style="margin:0 0 24px;font-size:16px;line-height:1.5">${escapeHtml(content.intro)}</p>
${message}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px"><tr><td style="background:#18181b;border-radius:6px"><a href="${url}" style="display:inline-block;padding:12px 24px;font-size:16px;font-weight:600;color:#ffffff;text-decoration:none;${FONT}">${escapeHtml(content.button.label)}</a></td></tr></table>
${note}
<p style="margin:0;font-size:13px;line-height:1.5;color:#71717a">${escapeHtml(words.linkHint)}<br><a href="${url}" style="color:#52525b;word-break:break-all">${url}</a></p>
</td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr><td style="padding:16px 32px;font-size:12px;line-height:1.5;color:#71717a;${FONT}">
<p style="margin:0 0 8px">${escapeHtml(shop)}${address}</p>
<p style="margin:0">${escapeHtml(words.why(inviter, shop))}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}

function paragraph(text: string): string {
  return escapeHtml(text).split(LINE_BREAK).join("<br>")
}
