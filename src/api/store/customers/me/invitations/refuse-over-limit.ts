import type { MedusaResponse } from "@medusajs/framework/http"
import type { Allowance } from "../../../../../modules/invitation/allowance"
import { refuse } from "../../../../utils/refuse"

/**
 * Answers 429. The time to wait stands in the body too, since browsers of other origins cannot read
 * the header.
 */
export function refuseOverLimit(res: MedusaResponse, allowance: Allowance): void {
  const seconds = allowance.retry_after_seconds
  res.setHeader("Retry-After", seconds)
  refuse(res, {
    status: 429,
    reason: "rate_limited",
    message: `You have sent as many invitations as is allowed for now. More are possible in ${seconds} seconds.`,
    details: { retry_after_seconds: seconds, limits: allowance },
  })
}
