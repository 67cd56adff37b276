import LinkifyIt from "linkify-it"
import tlds from "tlds"

/** Finds what mail programs make clickable: addresses of pages and people, also without a scheme. */
const linkify = new LinkifyIt({}, { fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true }).tlds(
  tlds,
  false,
)

/** Any scheme, known or made up (`hxxp://`), and `www.` in front of anything. */
const EXPLICIT = /[a-z][a-z0-9+.-]*:\/\/|\bwww\s*\.|\bmailto:/i

/** Marks that are not seen, and dots that only look different, by which a link could hide. */
const INVISIBLE = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu
const DOTS = /[\u3002\uFF0E\uFF61\u2024\uFE52]/g

/**
 * Whether a text holds a link or an e-mail address, as a customer's message to a stranger must not.
 *
 * Looks at the text as a mail program would show it: without invisible characters, with full-width
 * letters and look-alike dots made plain. Spelled-out forms ("shop dot example") are left alone,
 * since nobody can click them.
 */
export function holdsLink(text: string): boolean {
  const plain = text.replace(INVISIBLE, "").normalize("NFKC").replace(DOTS, ".")
  return EXPLICIT.test(plain) || linkify.test(plain) || linkify.test(bareWords(plain))
}

/** What stands glued to a domain (an emoji, an underline, dots) keeps a finder from seeing it. */
function bareWords(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}.@-]|\.{2,}/gu, " ")
    .split(/\s+/)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ""))
    .join(" ")
}
