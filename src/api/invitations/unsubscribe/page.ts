import { createHash } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { escapeHtml } from "../../../mail/escape-html"
import { languageFor, LOCALE_TAGS, type MailLanguage } from "../../../mail/locales"

const STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:10vh 16px;font:16px/1.5 system-ui,sans-serif;background:#f4f4f5;color:#18181b}
main{max-width:480px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e4e4e7;border-radius:8px}
h1{margin:0 0 16px;font-size:22px;line-height:1.3}
p{margin:0}
button{margin:24px 0 0;padding:12px 24px;font:inherit;font-weight:600;color:#fff;background:#18181b;border:0;border-radius:6px;cursor:pointer}
button:focus-visible{outline:3px solid #3b82f6;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#18181b;color:#f4f4f5}main{background:#27272a;border-color:#3f3f46}button{color:#18181b;background:#f4f4f5}}`

/**
 * The page is answered for a token in its address, so it leads nowhere, loads nothing, is kept by
 * nobody and shown inside nothing. Its one style is allowed by its hash.
 */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex, nofollow",
  Vary: "Accept-Language",
}

/** What one state of the page says, in plain text. */
export interface UnsubscribePage {
  status: 200 | 400 | 404
  title: string
  text: string
  /** Label of a button that posts to the same address. */
  button?: string
}

/** The language of the page, by what the browser asks for. */
export function languageOf(req: MedusaRequest): MailLanguage {
  return languageFor(req.acceptsLanguages([...LOCALE_TAGS]) || "en")
}

/** Answers with the page. */
export function showPage(res: MedusaResponse, { tag }: MailLanguage, page: UnsubscribePage): void {
  const button = page.button
    ? `<form method="post"><button>${escapeHtml(page.button)}</button></form>\n`
    : ""
  res.status(page.status).set(HEADERS).send(`<!doctype html>
<html lang="${escapeHtml(tag)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><title>${escapeHtml(page.title)}</title>
<style>${STYLE}</style></head>
<body><main>
<h1>${escapeHtml(page.title)}</h1>
<p>${escapeHtml(page.text)}</p>
${button}</main></body>
</html>
`)
}
