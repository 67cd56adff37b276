import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { refuse } from "./refuse"
import { refuseQuery } from "./validate"

/**
 * The same check, whose refusals of what was handed in carry a `reason` like all that storefronts get
 * of us.
 */
export function withReason(check: MiddlewareFunction): MiddlewareFunction {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const answer = (error?: unknown) => {
      if (!refuseInvalid(res, error)) {
        next(error)
      }
    }
    try {
      await check(req, res, answer)
    } catch (error) {
      answer(error)
    }
  }
}

/** {@link refuseQuery}, for the routes of storefronts. */
export const refuseStoreQuery = withReason(refuseQuery)

/** Answers what is wrong with what was handed in; false where it is something else. */
function refuseInvalid(res: MedusaResponse, error: unknown): boolean {
  const isInvalid = error instanceof MedusaError && error.type === MedusaError.Types.INVALID_DATA
  if (isInvalid) {
    refuse(res, { status: 400, reason: "invalid_request", message: error.message })
  }
  return isInvalid
}
