import type { InvitationLimits } from "./types.ts"

/** Why the link of an invitation is dead. */
export type DeadLinkReason = "invalid" | "expired" | "discarded" | "accepted"

/**
 * Why something was refused; a stable word.
 *
 * The server's own words first. Of this package are `account_exists` (there is an account with this
 * address: log in), `wrong_password` (there is a log-in with this address and another password, of an
 * account or of a registration that was refused: use that password, reset it, or log in),
 * `registration_refused` (by a rule of the shop's own, such as for passwords; its `message` says which),
 * `too_many_invalid` (too much of what was entered lately was no address),
 * `unauthorized` (nobody is logged in), `invalid_request` (something typed is not taken), `network` (no
 * answer came) and `unknown`.
 */
export type InvitationErrorReason =
  | DeadLinkReason
  | "email_mismatch"
  | "invitation_required"
  | "not_allowed"
  | "not_found"
  | "disabled"
  | "rate_limited"
  | "too_many_invalid"
  | "unavailable"
  | "account_exists"
  | "wrong_password"
  | "registration_refused"
  | "unauthorized"
  | "invalid_request"
  | "network"
  | "unknown"

/** What a refusal says, as plain data that can cross from a server to a browser. */
export interface InvitationErrorData {
  reason: InvitationErrorReason
  /**
   * In English, for developers; people are shown the label of the reason. With `registration_refused`
   * it is what the shop says, and people are shown it too.
   */
  message: string
  /** HTTP status; 0 where no answer came. */
  status: number
  /** With `rate_limited` and `too_many_invalid`: seconds until more is allowed. */
  retryAfterSeconds: number | null
  /** With `rate_limited` and `too_many_invalid`. */
  limits: InvitationLimits | null
}

/** What every method of the client throws when it is refused. An abort stays an `AbortError`. */
export class InvitationError extends Error implements InvitationErrorData {
  override readonly name = "InvitationError"
  readonly reason: InvitationErrorReason
  readonly status: number
  readonly retryAfterSeconds: number | null
  readonly limits: InvitationLimits | null

  constructor(
    data: Pick<InvitationErrorData, "reason" | "message" | "status"> & Partial<InvitationErrorData>,
  ) {
    super(data.message)
    this.reason = data.reason
    this.status = data.status
    this.retryAfterSeconds = data.retryAfterSeconds ?? null
    this.limits = data.limits ?? null
  }
}

/** Whether it is an {@link InvitationError}, also one of another copy of this package. */
export function isInvitationError(error: unknown): error is InvitationError {
  return error instanceof Error && error.name === "InvitationError" && "reason" in error
}

/** The plain data of a refusal; of anything else, that it is not known. */
export function errorData(error: unknown): InvitationErrorData {
  if (isInvitationError(error)) {
    const { reason, message, status, retryAfterSeconds, limits } = error
    return { reason, message, status, retryAfterSeconds, limits }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { reason: "unknown", message, status: 0, retryAfterSeconds: null, limits: null }
}

const DEAD: readonly InvitationErrorReason[] = ["invalid", "expired", "discarded", "accepted"]

/** Whether a refusal means that the link is dead. */
export function isDeadLink(reason: InvitationErrorReason): reason is DeadLinkReason {
  return DEAD.includes(reason)
}
