import { isSameAddress, normalizeAddress } from "../address.ts"
import { InvitationError, isInvitationError, type InvitationErrorReason } from "../errors.ts"
import type { RegisterInput, RegisteredCustomer, Registration } from "../types.ts"
import { accountOf, exists, identify, logIn, type LogIn } from "./log-in.ts"
import type { InvitationsClient } from "./client.ts"
import type { RequestOptions, Send } from "./request.ts"
import { readConfig, type InvitationsSdk } from "./sdk.ts"

/** What a registration needs of the client that it is a method of. */
export type Doorkeeper = Pick<InvitationsClient, "preview" | "settings">

/**
 * Opens an account in Medusa's three steps: a log-in, the account, and the log-in anew, whose token
 * belongs to the account.
 */
export async function register(
  sdk: InvitationsSdk,
  send: Send,
  door: Doorkeeper,
  { token, email: typed, password, ...names }: RegisterInput,
  options: RequestOptions = {},
): Promise<Registration> {
  // Medusa tells capitals apart at the log-in, and takes no letters beyond ASCII in a domain.
  const email = normalizeAddress(typed)
  await assertWelcome(door, token, email, options)
  const credentials = { email, password }
  const customer = await openAccount(send, credentials, names, token, options).catch(
    (error: unknown) => {
      throw byOwnRules(error)
    },
  )
  return { customer, ...(await openSession(sdk, send, credentials, options)) }
}

async function openAccount(
  send: Send,
  credentials: Pick<RegisterInput, "email" | "password">,
  names: Omit<RegisterInput, "email" | "password" | "token">,
  token: RegisterInput["token"],
  options: RequestOptions,
): Promise<RegisteredCustomer | null> {
  const bearer = await identify(send, credentials, options)
  return await createCustomer(send, { email: credentials.email, ...names }, token, {
    ...options,
    headers: { ...options.headers, authorization: `Bearer ${bearer}` },
  })
}

/** What the status alone says. At a registration it would be the wrong thing, such as "not logged in". */
const BY_STATUS: readonly InvitationErrorReason[] = [
  "invalid_request",
  "unauthorized",
  "not_found",
  "rate_limited",
  "unknown",
]

/** A shop may have rules of its own, such as for passwords; only its sentence tells which. */
function byOwnRules(error: unknown): unknown {
  return isInvitationError(error) &&
    BY_STATUS.includes(error.reason) &&
    error.status >= 400 &&
    error.status < 500
    ? new InvitationError({
        reason: "registration_refused",
        message: error.message,
        status: error.status,
      })
    : error
}

/** Asked first, because a registration that is refused later leaves a log-in without an account. */
async function assertWelcome(
  door: Doorkeeper,
  token: RegisterInput["token"],
  email: string,
  options: RequestOptions,
): Promise<void> {
  if (token !== undefined) {
    const invitation = await door.preview(token ?? "", options)
    if (
      !isSameAddress(invitation.email, email) &&
      !(await door.settings(options)).accept_other_email
    ) {
      throw new InvitationError({
        reason: "email_mismatch",
        message: "This invitation is for another e-mail address. Use the invited one.",
        status: 403,
      })
    }
  } else if ((await door.settings(options)).registration === "invitation_only") {
    throw new InvitationError({
      reason: "invitation_required",
      message: "Accounts in this shop can only be opened with an invitation.",
      status: 403,
    })
  }
}

async function createCustomer(
  send: Send,
  body: Omit<RegisterInput, "token" | "password">,
  token: RegisterInput["token"],
  options: RequestOptions,
): Promise<RegisteredCustomer | null> {
  const headers = { ...options.headers, ...(token ? { "x-invitation-token": token } : {}) }
  try {
    const answer = await send<{ customer?: RegisteredCustomer } | null>("/store/customers", {
      ...options,
      headers,
      method: "POST",
      body,
    })
    return answer?.customer ?? null
  } catch (error) {
    throw isInvitationError(error) && error.status === 422 ? exists() : error
  }
}

/** The account is open by now, so whatever goes wrong here is no failure of the registration. */
async function openSession(
  sdk: InvitationsSdk,
  send: Send,
  credentials: Pick<RegisterInput, "email" | "password">,
  options: RequestOptions,
): Promise<Pick<Registration, "session" | "token">> {
  try {
    const { token, verification_required: verify } = await logIn(send, credentials, options)
    if (verify) {
      await requestVerification(send, credentials.email, token, options)
      return { session: "verify_email", token }
    }
    if (accountOf(token) !== null) {
      await keepSession(sdk, send, token, options)
      return { session: "open", token }
    }
  } catch (error) {
    if (!isInvitationError(error)) {
      throw error
    }
  }
  return { session: "log_in", token: null }
}

/** Asks for the mail that verifies the address. Where that fails it can be asked for once more. */
async function requestVerification(
  send: Send,
  email: string,
  token: LogIn["token"],
  options: RequestOptions,
): Promise<void> {
  const headers = { ...options.headers, authorization: `Bearer ${token}` }
  const body = { entity_id: email, entity_type: "email" }
  await send("/auth/verification/request", { ...options, method: "POST", headers, body }).catch(
    (error: unknown) => {
      if (!isInvitationError(error)) {
        throw error
      }
    },
  )
}

/**
 * Hands the session to the SDK, in a browser. On a server an SDK is shared by all visitors, so the
 * storefront puts the token into a cookie of its own.
 */
async function keepSession(
  sdk: InvitationsSdk,
  send: Send,
  token: LogIn["token"],
  options: RequestOptions,
): Promise<void> {
  if (typeof window === "undefined") {
    return
  }
  if (readConfig(sdk).session) {
    const headers = { ...options.headers, authorization: `Bearer ${token}` }
    await send("/auth/session", { ...options, method: "POST", headers })
  } else {
    await sdk.client.setToken(token)
  }
}
