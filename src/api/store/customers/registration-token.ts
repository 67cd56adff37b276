import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const HEADER = "x-invitation-token"
const BODY_FIELD = "invitation_token"

/** Tokens by request; never on the request itself, where a logger may find it. */
const tokens = new WeakMap<object, unknown>()

/**
 * Takes the invitation token out of a registration before Medusa's strict validation of the body
 * meets a field it does not know.
 *
 * Runs on every path below `/store/customers`, as Medusa gives no other place before its own
 * validation, and minds only the registration itself.
 */
export function takeRegistrationToken(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (req.method === "POST" && req.path === "/") {
    const body: unknown = req.body
    const fromHeader: unknown = req.headers[HEADER]
    let fromBody: unknown
    if (isRecord(body) && Object.hasOwn(body, BODY_FIELD)) {
      fromBody = body[BODY_FIELD]
      delete body[BODY_FIELD]
    }
    const given = [fromHeader, fromBody].filter((token) => !isEmpty(token))
    // Two different tokens make one that nobody signed.
    tokens.set(req, given.length === 2 && given[0] !== given[1] ? given : given[0])
  }
  next()
}

/** The token of a registration; `undefined` when none was given. Not checked in any way. */
export function registrationToken(req: MedusaRequest): unknown {
  return tokens.get(req)
}

function isEmpty(token: unknown): boolean {
  return token === undefined || token === null || token === ""
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
