import { MedusaError } from "@medusajs/framework/utils"

/** A header's name, as RFC 5322 (2.2) has it: printable ASCII without the colon. */
const HEADER_NAME = /^[!-9;-~]+$/

/**
 * Reads the headers that the sender of a notification wants in the mail, such as
 * `List-Unsubscribe`, from its `provider_data`.
 *
 * @throws {MedusaError} where a name or value could begin a header of its own
 */
export function readHeaders(value: unknown): Record<string, string> {
  if (value === undefined || value === null) {
    return {}
  }
  if (typeof value !== "object" || Array.isArray(value)) {
    throw invalid("provider_data.headers must be an object of names and values")
  }
  const headers: Record<string, string> = {}
  for (const [name, content] of Object.entries(value)) {
    if (!HEADER_NAME.test(name)) {
      throw invalid("provider_data.headers holds a name that is not a header name")
    }
    if (typeof content !== "string") {
      throw invalid(`the header ${name} must be a text`)
    }
    assertHeaderValue(name, content)
    headers[name] = content
  }
  return headers
}

/**
 * Reads a text of `provider_data` that ends up in a header.
 *
 * @throws {MedusaError} where it is no text, or could begin a header of its own
 */
export function readHeaderText(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") {
    return undefined
  }
  if (typeof value !== "string") {
    throw invalid(`provider_data.${name} must be a text`)
  }
  assertHeaderValue(name, value)
  return value
}

/**
 * Refuses what would end a header line: a name typed by a stranger must not add headers.
 *
 * @throws {MedusaError} which names the header and does not repeat the value
 */
export function assertHeaderValue(name: string, value: string): void {
  if (/[\r\n\0]/.test(value)) {
    throw invalid(`${name} must not contain line breaks`)
  }
}

function invalid(what: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `SMTP notification provider: ${what}.`)
}
