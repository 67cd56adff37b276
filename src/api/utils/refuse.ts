import type { MedusaResponse } from "@medusajs/framework/http"

/** Why a token or a registration is refused; a stable word for storefronts. */
export type RefusalReason =
  | "invalid"
  | "expired"
  | "discarded"
  | "accepted"
  | "email_mismatch"
  | "invitation_required"
  | "not_allowed"
  | "not_found"
  | "invalid_request"
  | "disabled"
  | "rate_limited"
  | "too_many_invalid"
  | "unavailable"

interface Refusal {
  status: 400 | 403 | 404 | 429 | 503
  reason: RefusalReason
  message: string
  /** More fields for the body, such as `retry_after_seconds`. */
  details?: Record<string, unknown>
}

const TYPES: Readonly<Record<Refusal["status"], string>> = {
  400: "not_allowed",
  403: "forbidden",
  404: "not_found",
  429: "not_allowed",
  503: "unexpected_state",
}

/**
 * Answers in the shape of Medusa's errors with a `reason` beside. `MedusaError` carries no further
 * fields and knows no 429, so these are answered here instead of thrown.
 */
export function refuse(res: MedusaResponse, refusal: Refusal): void {
  const { status, reason, message, details } = refusal
  const type = reason === "invalid_request" ? "invalid_data" : TYPES[status]
  res.status(status).json({ type, message, reason, ...details })
}
