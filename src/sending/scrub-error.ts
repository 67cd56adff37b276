import { errorMessage } from "../utils/error-message"

const MAX_LENGTH = 300

/**
 * What may be stored and shown of a provider's error: providers like to repeat the recipient and
 * parts of the mail, and the mail holds the link.
 */
export function scrubError(error: unknown): string {
  const scrubbed = errorMessage(error)
    .replace(/Failed to send notification with id \S+:\s*/g, "")
    .replace(/[a-z][a-z0-9+.-]*:\/\/\S+/gi, "[link]")
    .replace(/invt_[0-9A-Za-z]+\.\S+/g, "[link]")
    .replace(/<?[^\s<>"'(),:;]+@[^\s<>"'(),:;]+>?/g, "[address]")
    .replace(/\s+/g, " ")
    .trim()
  return scrubbed.slice(0, MAX_LENGTH) || "The provider gave no reason."
}
