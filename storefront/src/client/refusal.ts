import { InvitationError, type InvitationErrorReason } from "../errors.ts"
import type { InvitationLimits } from "../types.ts"
import { fieldOf } from "./sdk.ts"

/** What the server calls its refusals; a word that is not here comes from a newer one. */
const REASONS: readonly InvitationErrorReason[] = [
  "invalid",
  "expired",
  "discarded",
  "accepted",
  "email_mismatch",
  "invitation_required",
  "not_allowed",
  "not_found",
  "invalid_request",
  "disabled",
  "rate_limited",
  "too_many_invalid",
  "unavailable",
]

/** Where Medusa itself refuses, it says no reason; the status has to do. */
const BY_STATUS: Readonly<Record<number, InvitationErrorReason>> = {
  400: "invalid_request",
  401: "unauthorized",
  404: "not_found",
  429: "rate_limited",
  503: "unavailable",
}

/** Refusals that end by themselves, after the time that they say. */
const LIMITS: readonly InvitationErrorReason[] = ["rate_limited", "too_many_invalid"]

/** Makes the error of an answer that is none of success. */
export function refusal(response: Response, body: unknown): InvitationError {
  const { status } = response
  const said = REASONS.find((reason) => reason === fieldOf(body, "reason"))
  const message = fieldOf(body, "message")
  const seconds = Number(
    fieldOf(body, "retry_after_seconds") ?? response.headers.get("retry-after"),
  )
  const limits = fieldOf(body, "limits")
  const reason = said ?? BY_STATUS[status] ?? "unknown"
  return new InvitationError({
    reason,
    status,
    message: typeof message === "string" ? message : `The shop answered with status ${status}.`,
    retryAfterSeconds: LIMITS.includes(reason) && seconds > 0 ? seconds : null,
    limits: isLimits(limits) ? limits : null,
  })
}

function isLimits(value: unknown): value is InvitationLimits {
  return typeof fieldOf(value, "remaining") === "number"
}
