import { errorMessage } from "../utils/error-message"

const MAX_LENGTH = 300

/** More of an error is not read: it may be a whole page. */
const MAX_READ = 2_000

/**
 * What may be stored and shown of a provider's error: providers like to repeat the recipient and
 * parts of the mail, and the mail holds the link.
 */
export function scrubError(error: unknown): string {
  const scrubbed = errorMessage(error)
    .slice(0, MAX_READ)
    .replace(/Failed to send notification with id \S+:\s*/g, "")
    .replace(/[^\s"'<>()]+/g, (word) => (word.includes("://") ? "[link]" : word))
    .replace(/invt_[0-9A-Za-z]{1,40}\.\S+/g, "[link]")
    .replace(/<?[^\s<>"'(),:;]+>?/g, (word) => (/.(?:@|%40)./.test(word) ? "[address]" : word))
    // Postgres stores neither NUL nor half a character.
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, " ")
    .trim()
  return Array.from(scrubbed).slice(0, MAX_LENGTH).join("") || "The provider gave no reason."
}
