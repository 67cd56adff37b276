// Room `address`: what an address, a name and a link in a text are: reading what people type, and
// the form in which it is compared. Knows no database.

import isEmail from "validator/lib/isEmail"

/** An address that mail can be sent to. */
export interface EmailAddress {
  /** The bare address as typed, with the domain in its ASCII form. */
  email: string
  /** The form in which addresses are compared: lower case throughout. */
  normalized: string
}

/** Longest address that SMTP carries (RFC 5321, 4.5.3.1.3: a path of 256 octets with its brackets). */
const MAX_ADDRESS_LENGTH = 254

/** Longest name of a domain (RFC 1035, 2.3.4), in any writing. */
const MAX_DOMAIN_LENGTH = 253

/** Longest entry with a display name. More is not looked at, whatever it holds. */
const MAX_ENTRY_LENGTH = 400

/**
 * What only a quoted local part may hold, and what is not seen. Such addresses are refused: next to
 * nobody has one, and mail software between here and the mailbox may read several recipients out of
 * one.
 */
const UNSAFE_LOCAL = /[\s\p{C}\p{Z}"(),:;<>[\]\\]/u

/** A display name in quotes: anything in them, a quote or backslash behind a backslash. */
const QUOTED_NAME = /^"(?:[^"\\]|\\.)*"$/u

/** What parts several addresses or wraps something, and so is in no plain display name. */
const UNSAFE_NAME = /["<>(),:;[\]\\]/

/**
 * Reads one typed address, alone or as `Name <address>`. Each look at the text is linear, and none
 * comes before its length is known.
 *
 * @returns the address, or `null` when it is none: nothing that holds line breaks, several
 *   addresses or an unroutable domain ever becomes a recipient.
 */
export function parseEmailAddress(typed: string): EmailAddress | null {
  if (typed.length > MAX_ENTRY_LENGTH) {
    return null
  }
  const entry = typed.trim()
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(entry) ? null : readBareAddress(withoutName(entry))
}

function readBareAddress(bare: string): EmailAddress | null {
  const at = bare.lastIndexOf("@")
  if (at < 1) {
    return null
  }
  const local = bare.slice(0, at)
  const domain = toAsciiDomain(bare.slice(at + 1))
  if (!domain || UNSAFE_LOCAL.test(local)) {
    return null
  }
  const email = `${local}@${domain}`
  const normalized = normalizeEmail(email)
  // Some letters grow in lower case; what nobody could read again could not be unsubscribed either.
  return isDeliverable(email) && (normalized === email || isDeliverable(normalized))
    ? { email, normalized }
    : null
}

function isDeliverable(email: string): boolean {
  return email.length <= MAX_ADDRESS_LENGTH && isEmail(email, { allow_utf8_local_part: true })
}

/**
 * The form in which addresses are compared. Use it on addresses that are known to be well formed
 * (an account's, an identity's); on anything typed use {@link parseEmailAddress}.
 *
 * @returns text that is too long for an address as it is: it equals no address, and Unicode's normal
 *   form of a long text can take seconds.
 */
export function normalizeEmail(email: string): string {
  if (email.length > MAX_ENTRY_LENGTH) {
    return email
  }
  const trimmed = email.trim()
  const at = trimmed.lastIndexOf("@")
  const domain = at < 0 ? "" : (toAsciiDomain(trimmed.slice(at + 1)) ?? trimmed.slice(at + 1))
  const local = at < 0 ? trimmed : trimmed.slice(0, at)
  return (at < 0 ? local : `${local}@${domain}`).toLowerCase().normalize("NFC")
}

/**
 * The address of `Name <address>`, split at its last bracket. A grammar of RFC 5322 (comments,
 * groups, folding) is not wanted here: parsers of it backtrack, and people paste none of that.
 */
function withoutName(entry: string): string {
  if (!entry.endsWith(">")) {
    return entry
  }
  const bracket = entry.lastIndexOf("<")
  const name = entry.slice(0, Math.max(bracket, 0)).trim()
  return bracket >= 0 && (QUOTED_NAME.test(name) || !UNSAFE_NAME.test(name))
    ? entry.slice(bracket + 1, -1).trim()
    : ""
}

/** The WHATWG URL parser is the IDNA implementation that both Node and browsers ship. */
function toAsciiDomain(domain: string): string | null {
  const isNone =
    domain.length > MAX_DOMAIN_LENGTH ||
    !/^[^\s/\\?#@:%[\]]+$/u.test(domain) ||
    // Some letters stand for whole words, and take the parser long.
    domain.normalize("NFKC").length > MAX_DOMAIN_LENGTH
  if (isNone) {
    return null
  }
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return null
  }
}
