import type { CommonMailData, ComposedMail } from "../modules/invitation"
import { escapeHtml } from "./escape-html"
import type { MailLanguage } from "./locales"
import type { MailWords } from "./types"

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
    `${words.unsubscribeText(shop)}\n${data.unsubscribe_url}`,
  ]
    .filter(Boolean)
    .join("\n\n")
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/**
 * Colours for programs that darken mails by this rule, such as Apple's. All others see the colours
 * that stand on the elements, and darken those as they like.
 */
const DARK = `<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#18181b !important;color:#f4f4f5 !important}
.card{background:#27272a !important;border-color:#3f3f46 !important}
.quote{background:#3f3f46 !important}
.soft,.soft a{color:#a1a1aa !important}
.key{background:#f4f4f5 !important}
.key a{background:#f4f4f5 !important;border-color:#f4f4f5 !important;color:#18181b !important}
}
</style>`

/** Outlook knows no max-width, so it alone gets a table of that width around. */
const OUTLOOK_BEGIN =
  '<!--[if mso]><table role="presentation" width="560" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->'
const OUTLOOK_END = "<!--[if mso]></td></tr></table><![endif]-->"

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

function renderHtml(
  data: CommonMailData,
  { tag, words }: MailLanguage,
  content: MailContent,
): string {
  const { shop_name: shop, inviter_name: inviter } = data
  return `<!doctype html>
<html lang="${escapeHtml(tag)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no"><title>${escapeHtml(content.subject)}</title>
${DARK}</head>
<body class="page" style="margin:0;padding:0;background:#f4f4f5;${FONT};color:#18181b">
<table ${TABLE} width="100%" class="page" style="background:#f4f4f5"><tr><td align="center" style="padding:32px 16px">
${OUTLOOK_BEGIN}
<table ${TABLE} width="100%" class="card" style="max-width:560px;background:#ffffff;border:1px solid #e4e4e7;border-radius:8px"><tr><td style="padding:32px;${FONT}">
${renderHead(data)}
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escapeHtml(content.heading)}</h1>
<p style="margin:0 0 24px;font-size:16px;line-height:1.5">${escapeHtml(content.intro)}</p>
${renderMessage(data, words)}
${renderButton(content, words)}
</td></tr></table>
<table ${TABLE} width="100%" style="max-width:560px"><tr><td class="soft" style="padding:16px 32px;font-size:12px;line-height:1.5;color:#71717a;${FONT}">
<p style="margin:0 0 8px">${escapeHtml(shop)}${data.postal_address ? `<br>${paragraph(data.postal_address)}` : ""}</p>
<p style="margin:0 0 8px">${escapeHtml(words.why(inviter, shop))}</p>
<p style="margin:0"><a href="${escapeHtml(data.unsubscribe_url)}" style="color:#71717a">${escapeHtml(words.unsubscribeLink)}</a></p>
</td></tr></table>
${OUTLOOK_END}
</td></tr></table>
</body>
</html>
`
}

/** The logo, with the shop's name for programs that load no pictures; or the name alone. */
function renderHead({ logo_url: logo, shop_name: shop }: CommonMailData): string {
  return logo
    ? `<img src="${escapeHtml(logo)}" alt="${escapeHtml(shop)}" height="40" style="display:block;height:40px;max-width:100%;border:0;margin:0 0 24px;font-size:14px;font-weight:600">`
    : `<p class="soft" style="margin:0 0 24px;font-size:14px;font-weight:600;color:#52525b">${escapeHtml(shop)}</p>`
}

function renderMessage(
  { message, inviter_name: inviter, shop_name: shop }: CommonMailData,
  words: MailWords,
): string {
  return message
    ? `<p class="soft" style="margin:0 0 6px;font-size:14px;color:#52525b">${escapeHtml(words.messageFrom(inviter, shop))}</p>
<blockquote class="quote" style="margin:0 0 24px;padding:12px 16px;background:#f4f4f5;border-left:3px solid #a1a1aa;font-size:15px;line-height:1.5">${paragraph(message)}</blockquote>`
    : ""
}

/** Its size is the link's border, which Outlook draws too; a padding it would leave out. */
function renderButton({ button, note }: MailContent, words: MailWords): string {
  const url = escapeHtml(button.url)
  return `<table ${TABLE} style="margin:0 0 24px"><tr><td class="key" bgcolor="#18181b" style="background:#18181b;border-radius:6px"><a href="${url}" target="_blank" style="display:inline-block;background:#18181b;border:solid #18181b;border-width:12px 24px;border-radius:6px;font-size:16px;line-height:1.25;font-weight:600;color:#ffffff;text-decoration:none;${FONT}">${escapeHtml(button.label)}</a></td></tr></table>
${note ? `<p class="soft" style="margin:0 0 24px;font-size:14px;line-height:1.5;color:#52525b">${escapeHtml(note)}</p>` : ""}
<p class="soft" style="margin:0;font-size:13px;line-height:1.5;color:#71717a">${escapeHtml(words.linkHint)}<br><a href="${url}" style="color:#52525b;word-break:break-all">${url}</a></p>`
}

function paragraph(text: string): string {
  return escapeHtml(text).split(LINE_BREAK).join("<br>")
}
