import LinkifyIt from "linkify-it"
import tlds from "tlds"

/** Finds what mail programs make clickable: addresses of pages and people, also without a scheme. */
const linkify = new LinkifyIt({}, { fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true }).tlds(
  tlds,
  false,
)

/**
 * Any scheme, known or made up (`hxxp://`), also where its slashes are missing or wrong, since address
 * bars mend that; two slashes in front of a word; and `www.` in front of anything.
 */
const EXPLICIT =
  /[a-z][a-z0-9+.-]*:\/\/|(?:^|\s)\/\/[\p{L}\p{N}]|\b(?:https?|ftp|javascript|mailto)\s*:|\bwww\s*\./iu

/** Somebody at somewhere, whether or not there is such a domain: within a company `bob@mail` is one. */
const ADDRESS = /[^\s@]@[^\s@]/

/** Marks that are not seen, and dots that only look different, by which a link could hide. */
const INVISIBLE = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu
const DOTS = /[\u3002\uFF0E\uFF61\u2024\uFE52]/g

/** Dots in brackets, or with a space before them: put right by hand in a moment. */
const ODD_DOTS = /\s*[[({<]\s*\.\s*[\])}>]\s*|\s+\.(?=\p{L}{2})/gu

/**
 * Whether a text holds a link or an e-mail address, as a customer's message to a stranger must not.
 *
 * Looks at the text as a mail program would show it: without invisible characters, with full-width
 * letters and look-alike dots made plain. Spelled-out forms ("shop dot example") are left alone,
 * since nobody can click them.
 */
export function holdsLink(text: string): boolean {
  const plain = text.replace(INVISIBLE, "").normalize("NFKC").replace(DOTS, ".")
  return (
    EXPLICIT.test(plain) ||
    ADDRESS.test(plain) ||
    linkify.test(plain) ||
    linkify.test(bareWords(plain)) ||
    linkify.test(bareWords(plain.replace(ODD_DOTS, ".")))
  )
}

/** What stands glued to a domain (an emoji, an underline, dots) keeps a finder from seeing it. */
function bareWords(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}.-]|\.{2,}/gu, " ")
    .split(/\s+/)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ""))
    .join(" ")
}
