// Room `suppression`: who must not be mailed: reading and changing the list, and dropping the mails
// that wait.

import { hashAddress } from "../secrets/address-hash"
import { parseEmailAddress } from "../address/email-address"
import type { Keys } from "../secrets/keys"

/** What became of one address that was to be suppressed. */
export type SuppressOutcome = "suppressed" | "already_suppressed" | "duplicate" | "invalid_email"

/** What became of one address that was to be taken off the list. */
export type UnsuppressOutcome = "removed" | "not_suppressed" | "duplicate" | "invalid_email"

/** What became of one entry, in the order of the input. */
export interface SuppressionResult<Outcome> {
  /** As handed in. */
  email: string
  outcome: Outcome
}

/** An address as the list looks for it. */
export interface HashedAddress {
  /** The compared form. */
  email: string
  /** Its hash under the first key, under which it is stored anew. */
  hash: string
  /** Its hashes under all keys, under one of which it may be stored. */
  hashes: string[]
}

/** Hashes an address that is in its compared form. */
export function toHashedAddress(keys: Keys, email: string): HashedAddress {
  const hashes = hashAddress(keys, email)
  return { email, hash: hashes[0], hashes }
}

/** Entries of a request, read: each address once, and what becomes of each entry. */
export interface ReadAddresses {
  addresses: HashedAddress[]
  /**
   * One result an entry.
   *
   * @param outcomeOf - what became of an address, in its compared form.
   */
  results<Outcome>(
    outcomeOf: (email: string) => Outcome,
  ): SuppressionResult<Outcome | "duplicate" | "invalid_email">[]
}

/** Reads typed addresses, each of which gets exactly one outcome. */
export function readAddresses(keys: Keys, typed: readonly string[]): ReadAddresses {
  const parsed = typed.map((email) => ({ email, normalized: parseEmailAddress(email)?.normalized }))
  const unique = [...new Set(parsed.flatMap(({ normalized }) => normalized ?? []))]
  return {
    addresses: unique.map((email) => toHashedAddress(keys, email)),
    results: (outcomeOf) => {
      const seen = new Set<string>()
      return parsed.map(({ email, normalized }) => {
        if (normalized === undefined) {
          return { email, outcome: "invalid_email" }
        }
        if (seen.has(normalized)) {
          return { email, outcome: "duplicate" }
        }
        seen.add(normalized)
        return { email, outcome: outcomeOf(normalized) }
      })
    },
  }
}
