import type { InvitationErrorData } from "../../errors.ts"
import { fill, fromNow } from "../words.ts"
import type { Tailor } from "./dress.tsx"

/** What went wrong, in words for people; with the time to wait where there is one. */
export function errorText(
  { reason, message, retryAfterSeconds }: InvitationErrorData,
  { labels }: Pick<Tailor, "labels">,
): string {
  return reason === "rate_limited" && retryAfterSeconds
    ? fill(labels.send.exhausted, { time: fromNow(retryAfterSeconds, labels) })
    : fill(labels.error[reason], { message })
}

/** Says at once what went wrong. */
export function ErrorText({ error, dress }: { error: InvitationErrorData | null; dress: Tailor }) {
  return (
    error && (
      <p role="alert" {...dress.slot("error")}>
        {errorText(error, dress)}
      </p>
    )
  )
}
