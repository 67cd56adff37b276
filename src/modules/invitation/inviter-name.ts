import { holdsLink } from "./link-like"

/** Longest name of an inviter that a stranger is shown, in characters. */
const MAX_NAME_LENGTH = 60

/**
 * The name of an inviter as a stranger may see it, in mails and previews.
 *
 * A customer chooses the own name freely, so it must not carry advertising to strangers.
 *
 * @returns the name on one line and shortened, or `null` when it is empty or holds a link; the
 *   shop's name then stands in its place.
 */
export function publicInviterName(name: string | null): string | null {
  const line = (name ?? "")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
  // Looked at as it was given too: what is made a space above may have hidden a link.
  if (line === "" || line.includes("@") || holdsLink(line) || holdsLink(name ?? "")) {
    return null
  }
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
  return characters.slice(0, MAX_NAME_LENGTH).join("").trim()
}
