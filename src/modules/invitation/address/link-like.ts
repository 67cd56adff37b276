import LinkifyIt from "linkify-it"
import tlds from "tlds"

/** Finds what mail programs make clickable: addresses of pages and people, also without a scheme. */
const linkify = new LinkifyIt({}, { fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true }).tlds(
  tlds,
  false,
)

/**
 * Any scheme, known or made up (`hxxp://`), also where its slashes are missing or wrong, since address
 * bars mend that; two slashes in front of a word; and `www.` in front of anything. Of a scheme only its
 * last letter and what follows is looked for: from each letter on anew, a long word would take a time
 * that grows with its square.
 */
const EXPLICIT =
  /[a-z][0-9+.-]*:\/\/|(?:^|\s)\/\/[\p{L}\p{N}]|\b(?:https?|ftp|javascript|mailto) ?:|\bwww ?\./iu

/** Somebody at somewhere, whether or not there is such a domain: within a company `bob@mail` is one. */
const ADDRESS = /[^\s@]@[^\s@]/

/** Marks that are not seen, and dots that only look different, by which a link could hide. */
const INVISIBLE = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu
const DOTS = /[\u3002\uFF0E\uFF61\u2024\uFE52]/g

/** Dots in brackets, or with a space before them: put right by hand in a moment. */
const ODD_DOTS = / ?[[({<] ?\. ?[\])}>] ?| \.(?=\p{L}{2})/gu

/** Most characters that are looked at: no message and no name may be longer. */
const MAX_LENGTH = 1_000

/** Most characters that these may become when ligatures are spelled out; an ordinary text hardly grows. */
const MAX_PLAIN_LENGTH = 2 * MAX_LENGTH

/** The finder's time grows with the square of a word; no domain name is longer than 253 characters. */
const WINDOW = 260

/**
 * Whether a text holds a link or an e-mail address, as a customer's message to a stranger must not.
 * A text that is longer than any message may be counts as one that does, and is not looked at.
 *
 * Looks at the text as a mail program would show it: without invisible characters, with full-width
 * letters and look-alike dots made plain. Spelled-out forms ("shop dot example") are left alone,
 * since nobody can click them.
 */
export function holdsLink(text: string): boolean {
  if (text.length > MAX_LENGTH) {
    return true
  }
  const plain = text
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(DOTS, ".")
    .replace(/\s+/g, " ")
  return (
    plain.length > MAX_PLAIN_LENGTH ||
    EXPLICIT.test(plain) ||
    ADDRESS.test(plain) ||
    holdsDomain(plain) ||
    holdsDomain(bareWords(plain)) ||
    holdsDomain(bareWords(plain.replace(ODD_DOTS, ".")))
  )
}

/** Whether a word is, or has in it, a domain that is made clickable; schemes are found elsewhere. */
function holdsDomain(text: string): boolean {
  return text
    .split(" ")
    .filter((word) => word.includes("."))
    .flatMap(windowsOf)
    .some((part) => linkify.test(part))
}

/** Pieces of a long word, each of which shares half with the next. */
function windowsOf(word: string): string[] {
  const count = Math.max(1, Math.ceil(word.length / (WINDOW / 2)) - 1)
  return Array.from({ length: count }, (_, position) =>
    word.slice((position * WINDOW) / 2, (position * WINDOW) / 2 + WINDOW),
  )
}

/** What stands glued to a domain (an emoji, an underline, dots) keeps a finder from seeing it. */
function bareWords(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}.-]|\.{2,}/gu, " ")
    .split(/\s+/)
    .map(withoutEdges)
    .join(" ")
}

/** A word without the dots and hyphens at its ends; by hand, since a pattern would begin at each of them. */
function withoutEdges(word: string): string {
  const isEdge = (at: number) => word[at] === "." || word[at] === "-"
  let start = 0
  let end = word.length
  while (start < end && isEdge(start)) {
    start += 1
  }
  while (end > start && isEdge(end - 1)) {
    end -= 1
  }
  return word.slice(start, end)
}
