/**
 * What is needed of an instance of `@medusajs/js-sdk`. Said by its shape, so that any copy and
 * version of the package fits.
 */
export interface InvitationsSdk {
  client: {
    getToken(): Promise<string | null | undefined>
    setToken(token: string): unknown
  }
}

/** How the SDK was set up, as far as requests need it. */
export interface SdkConfig {
  baseUrl: string
  publishableKey?: string
  globalHeaders: Record<string, string>
  /** Cookies instead of bearer tokens. */
  session: boolean
  credentials: RequestCredentials
}

/**
 * Reads how an SDK was set up. It keeps that as `client.config`, in all of its versions, and offers
 * no other way to it.
 *
 * @throws where the object is no SDK
 */
export function readConfig(sdk: InvitationsSdk): SdkConfig {
  const config = fieldOf(sdk.client, "config")
  const baseUrl = fieldOf(config, "baseUrl")
  const publishableKey = fieldOf(config, "publishableKey")
  if (typeof baseUrl !== "string") {
    throw new TypeError("createInvitationsClient takes an instance of @medusajs/js-sdk.")
  }
  const auth = fieldOf(config, "auth")
  const session = fieldOf(auth, "type") === "session"
  return {
    baseUrl,
    ...(typeof publishableKey === "string" ? { publishableKey } : {}),
    globalHeaders: stringsOf(fieldOf(config, "globalHeaders")),
    session,
    credentials: session ? readCredentials(fieldOf(auth, "fetchCredentials")) : "omit",
  }
}

function readCredentials(value: unknown): RequestCredentials {
  return value === "omit" || value === "same-origin" ? value : "include"
}

function stringsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([name, text]) =>
      typeof text === "string" ? [[name, text]] : [],
    ),
  )
}

/** A field of what may be an object. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined
}
