/** Longest name of an inviter that a stranger is shown. */
const MAX_NAME_LENGTH = 60

/**
 * Anything that mail software turns into a link by itself: a scheme, `www.`, an `@`, or a dot
 * between two words as in a domain.
 */
const LINK_LIKE = /:\/\/|www\.|@|[\p{L}\p{N}][.。．｡][\p{L}\p{N}]{2,}/iu

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
  if (line === "" || LINK_LIKE.test(line)) {
    return null
  }
  return Array.from(line).slice(0, MAX_NAME_LENGTH).join("").trim()
}
