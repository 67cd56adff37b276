import { holdsLink } from "./link-like"

/** Longest name of an inviter that a stranger is shown, in characters. */
const MAX_NAME_LENGTH = 60

/** More of a name is not looked at: a customer may have stored a book there. */
const MAX_GIVEN_LENGTH = 500

const graphemes = new Intl.Segmenter()

/**
 * The name of an inviter as a stranger may see it, in mails and previews.
 *
 * A customer chooses the own name freely, so it must not carry advertising to strangers.
 *
 * @returns the name on one line and shortened, or `null` when it is empty or holds a link; the
 *   shop's name then stands in its place.
 */
export function publicInviterName(name: string | null): string | null {
  if (!name) {
    return null
  }
  const given = name.slice(0, MAX_GIVEN_LENGTH)
  const line = given
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
  const shown = Array.from(graphemes.segment(line), ({ segment }) => segment)
    .slice(0, MAX_NAME_LENGTH)
    .join("")
    .trim()
  // Looked at as it was given too, since what is made a space above may have hidden a link; and as
  // it is shown, since cutting may uncover one.
  const harmless = ![given, line, shown].some((text) => text.includes("@") || holdsLink(text))
  return shown !== "" && harmless ? shown : null
}
