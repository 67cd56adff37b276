import type { InvitationErrorData } from "../../errors.ts"
import { fill, fromNow } from "../words.ts"
import type { Tailor } from "./dress.tsx"

/** What went wrong, in words for people; with the time to wait where there is one. */
export function errorText(
  { reason, message, retryAfterSeconds }: InvitationErrorData,
  { labels }: Pick<Tailor, "labels">,
): string {
  const time = retryAfterSeconds ? fromNow(retryAfterSeconds, labels) : ""
  return reason === "rate_limited" && time
    ? fill(labels.send.exhausted, { time })
    : fill(labels.error[reason], { message, time })
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
