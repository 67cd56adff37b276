import type { DeliveryOutcome, SendingOptions } from "../modules/invitation"
import { backoffSeconds } from "./backoff"
import { scrubError } from "./scrub-error"

/** How often and how soon a mail that failed is tried again. */
export type RetryOptions = Required<Pick<SendingOptions, "maxAttempts" | "retrySeconds">>

/** A mail that failed, and how often it had failed before. */
interface Failed {
  id: string
  refusals: number
}

/** Why it failed. */
export interface RefusalReason {
  error: unknown
  refused_by: NonNullable<DeliveryOutcome["refused_by"]>
}

/** Queues a mail that failed once more, or gives it up when it has failed often enough. */
export function tryAgain(
  options: RetryOptions,
  mail: Failed,
  reason: RefusalReason,
): DeliveryOutcome {
  const attempts = mail.refusals + 1
  return attempts >= options.maxAttempts
    ? giveUp(mail, reason)
    : {
        id: mail.id,
        status: "queued",
        error: scrubError(reason.error),
        refused_by: reason.refused_by,
        retry_in_seconds: backoffSeconds(attempts, options.retrySeconds),
      }
}

/** Gives a mail up: it counts as failed, and staff can send it again. */
export function giveUp(mail: Failed, { error, refused_by }: RefusalReason): DeliveryOutcome {
  return { id: mail.id, status: "failed", error: scrubError(error), refused_by }
}
