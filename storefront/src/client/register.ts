import { InvitationError, isInvitationError } from "../errors.ts"
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
  await assertWelcome(door, token, options)
  // Medusa tells capitals apart at the log-in, and an inviter may have typed some.
  const email = typed.trim().toLowerCase()
  const credentials = { email, password }
  const bearer = await identify(send, credentials, options)
  const customer = await createCustomer(send, { email, ...names }, token, {
    ...options,
    headers: { ...options.headers, authorization: `Bearer ${bearer}` },
  })
  return { customer, ...(await openSession(sdk, send, credentials, options)) }
}

/** Asked first, because a registration that is refused later leaves a log-in without an account. */
async function assertWelcome(
  door: Doorkeeper,
  token: RegisterInput["token"],
  options: RequestOptions,
): Promise<void> {
  if (token !== undefined) {
    await door.preview(token ?? "", options)
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
