import { errorMessage } from "../utils/error-message"

/**
 * What an error of the Notification Module says about the mail:
 *
 * - `provider`: the provider did not take it. Worth another attempt, and a sign that it may refuse
 *   everything.
 * - `recipient`: the provider works, and there is no such mailbox. No attempt will change that.
 * - `undecided`: the Module failed around the provider, whose answer is lost. The mail may be out.
 */
export type Refusal = "provider" | "recipient" | "undecided"

/** Begins the Module's words where the provider, or the lack of one, is at fault (Medusa 2.21). */
const PROVIDER_FAILED =
  /^(Failed to send notification with id|Could not find a notification provider|Notification provider \S+ is not enabled)/

/**
 * Enhanced status codes that speak of the mailbox alone (RFC 3463, 3.2 and 3.3): no such mailbox,
 * no such system, bad syntax, moved, null MX, disabled. A plain 550 is none of them: servers also
 * give it to senders that they do not like.
 */
const NO_SUCH_MAILBOX = /\b5\.1\.(?:1|2|3|6|10)\b|\b5\.2\.1\b/

/** Judges what was thrown when a mail was handed to the Notification Module. */
export function readRefusal(error: unknown): Refusal {
  const message = errorMessage(error)
  if (!PROVIDER_FAILED.test(message)) {
    return "undecided"
  }
  return NO_SUCH_MAILBOX.test(message) ? "recipient" : "provider"
}
