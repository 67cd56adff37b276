import { InvitationError, isInvitationError } from "../errors.ts"
import type { RegisterInput } from "../types.ts"
import type { RequestOptions, Send } from "./request.ts"
import { fieldOf } from "./sdk.ts"

type Credentials = Pick<RegisterInput, "email" | "password">

/** What Medusa answers to a log-in. */
export interface LogIn {
  token: string
  verification_required?: boolean
}

const PATH = "/auth/customer/emailpass"

/** Logs in by e-mail and password. The session of whoever calls is left out of it. */
export async function logIn(
  send: Send,
  { email, password }: Credentials,
  options: RequestOptions,
): Promise<LogIn> {
  return await send<LogIn>(PATH, { ...options, method: "POST", body: { email, password } })
}

/**
 * The token of a log-in that has no account yet: a new one, or the one that somebody left behind who
 * tried to register before being invited.
 *
 * @throws {InvitationError} `wrong_password` where there is one with another password,
 *   `account_exists` where it belongs to an account
 */
export async function identify(
  send: Send,
  { email, password }: Credentials,
  options: RequestOptions,
): Promise<string> {
  let refused: InvitationError
  try {
    const body = { email, password }
    return (await send<LogIn>(`${PATH}/register`, { ...options, method: "POST", body })).token
  } catch (error) {
    if (!isInvitationError(error) || error.status !== 401) {
      throw error
    }
    refused = error
  }
  try {
    const { token } = await logIn(send, { email, password }, options)
    if (accountOf(token) !== null) {
      throw exists()
    }
    return token
  } catch (error) {
    throw isInvitationError(error) && error.status === 401 ? whyNot(refused) : error
  }
}

/** Says that there is an account with the address. */
export function exists(): InvitationError {
  const message = "There is an account with this address already. Log in instead."
  return new InvitationError({ reason: "account_exists", message, status: 422 })
}

/** Medusa gives both the same status; a shop's own rule for passwords may stand behind it too. */
function whyNot(refused: InvitationError): InvitationError {
  return /exists/i.test(refused.message)
    ? new InvitationError({
        reason: "wrong_password",
        message: "There is a log-in with this address, with another password.",
        status: refused.status,
      })
    : refused
}

/** The account that a session token belongs to. Only looked at, the shop is who checks it. */
export function accountOf(token: string): string | null {
  try {
    const [, payload = ""] = token.split(".")
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, "+").replace(/_/g, "/")))
    const actor = fieldOf(claims, "actor_id")
    return typeof actor === "string" && actor !== "" ? actor : null
  } catch {
    return null
  }
}
