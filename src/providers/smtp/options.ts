import { MedusaError } from "@medusajs/framework/utils"
import { assertHeaderValue } from "./headers"

/** Options of the SMTP provider, given in `medusa-config` beside its `resolve` and `id`. */
export interface SmtpProviderOptions {
  /** The mail server's name or address. */
  host: string
  /** Its port: usually 587 (STARTTLS), 465 (with `secure: true`), or 1025 for a local inbox. */
  port: number
  /**
   * TLS from the first byte, as on port 465 (default false). Without it the connection is still
   * encrypted as soon as the server offers STARTTLS.
   */
  secure?: boolean
  /** Log-in; leave it out for a server that asks for none. Keep the password in the environment. */
  auth?: { user: string; pass: string }
  /** The sender of every mail that names none of its own: `shop@example.com` or `Shop <…>`. */
  from: string
  /**
   * Keep connections open between mails (default true). A TLS handshake for each mail costs more
   * than the mail, and many servers throttle new connections.
   */
  pool?: boolean
  /** Most connections at once (default 5). Providers refuse senders that open too many. */
  maxConnections?: number
}

/**
 * Checks the options when the server starts, so that a slip shows there and not in the first mail.
 *
 * @throws {MedusaError} which names the option and what it should be
 */
export function assertSmtpOptions(
  options: Record<string, unknown>,
): asserts options is Record<string, unknown> & SmtpProviderOptions {
  const { host, port, secure, auth, from, pool, maxConnections } = options
  check(isText(host), "host", "the mail server's name, such as smtp.example.com")
  check(isCount(port) && port <= 65_535, "port", "a number between 1 and 65535, such as 587")
  check(isText(from), "from", "an address, such as shop@example.com")
  assertHeaderValue("from", from as string)
  check(isOptionalFlag(secure), "secure", "true or false")
  check(isOptionalFlag(pool), "pool", "true or false")
  check(
    maxConnections === undefined || isCount(maxConnections),
    "maxConnections",
    "a whole number from 1",
  )
  check(auth === undefined || isLogin(auth), "auth", "{ user, pass }, or left out")
}

function check(good: boolean, option: keyof SmtpProviderOptions, expected: string): void {
  if (!good) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `SMTP notification provider: the option "${option}" must be ${expected}.`,
    )
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== ""
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1
}

function isOptionalFlag(value: unknown): boolean {
  return value === undefined || typeof value === "boolean"
}

function isLogin(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "user" in value &&
    "pass" in value &&
    isText(value.user) &&
    isText(value.pass)
  )
}
