import type { MedusaResponse } from "@medusajs/framework/http"
import type { Allowance } from "../../../../../modules/invitation"
import { refuse } from "../../../../utils/refuse"

const SENTENCES = {
  rate_limited: "You have sent as many invitations as is allowed for now. More are possible in",
  too_many_invalid: "Too much of what you entered lately was no e-mail address. Try again in",
} as const

/** Which limit was met, and for how long. */
interface MetLimit {
  reason: keyof typeof SENTENCES
  retry_after_seconds: number
  /** What the customer may still send. */
  allowance: Allowance
}

/**
 * Answers 429. The time to wait stands in the body too, since browsers of other origins cannot read
 * the header.
 */
export function refuseOverLimit(
  res: MedusaResponse,
  { reason, retry_after_seconds: seconds, allowance }: MetLimit,
): void {
  res.setHeader("Retry-After", seconds)
  refuse(res, {
    status: 429,
    reason,
    message: `${SENTENCES[reason]} ${seconds} seconds.`,
    details: { retry_after_seconds: seconds, limits: allowance },
  })
}
