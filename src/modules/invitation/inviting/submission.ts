import { parseEmailAddress, type EmailAddress } from "../address/email-address"

/** Longest message of an inviter, in characters. */
export const MAX_MESSAGE_LENGTH = 1_000

/** What became of one entry of a submission; exactly one each, in the order of the input. */
export const OUTCOMES = [
  "created",
  "invalid_email",
  "duplicate",
  "over_limit",
  "existing_customer",
  "suppressed",
] as const

/** What became of one entry of a submission. */
export type SubmissionOutcome = (typeof OUTCOMES)[number]

/** One entry with its verdict; `address` is there unless it is none. */
export interface PlannedEntry {
  /** As typed. */
  typed: string
  address: EmailAddress | null
  outcome: SubmissionOutcome
}

/** What the rules need to know about the world to judge a submission. */
export interface SubmissionFacts {
  /** Addresses that the inviter already has an open invitation to. */
  open: ReadonlySet<string>
  /** Addresses with an account; only ever asked for admins, since customers must not learn it. */
  accounts: ReadonlySet<string>
  /** Addresses that must not be mailed; only ever asked for admins, as above. */
  suppressed: ReadonlySet<string>
  /** How many may be made: the smallest of all limits; `Infinity` for admins. */
  allowance: number
}

/** Reads the entries of a submission and finds what is no address or repeated in it. */
export function readEntries(emails: readonly string[]): PlannedEntry[] {
  const seen = new Set<string>()
  return emails.map((typed) => {
    const address = parseEmailAddress(typed)
    if (!address) {
      return { typed, address, outcome: "invalid_email" }
    }
    const repeated = seen.has(address.normalized)
    seen.add(address.normalized)
    return { typed, address, outcome: repeated ? "duplicate" : "created" }
  })
}

/** Addresses that still stand after {@link readEntries}, in their compared form. */
export function candidates(entries: readonly PlannedEntry[]): string[] {
  return entries.flatMap((entry) =>
    entry.outcome === "created" && entry.address ? [entry.address.normalized] : [],
  )
}

/**
 * Judges entries by what the shop knows. Only what is neither invalid nor a duplicate uses up the
 * allowance, in the order of the input.
 */
export function judgeEntries(
  entries: readonly PlannedEntry[],
  facts: SubmissionFacts,
): PlannedEntry[] {
  let left = facts.allowance
  return entries.map((entry) => {
    if (entry.outcome !== "created" || !entry.address) {
      return entry
    }
    const { normalized } = entry.address
    if (facts.accounts.has(normalized)) {
      return { ...entry, outcome: "existing_customer" }
    }
    if (facts.suppressed.has(normalized)) {
      return { ...entry, outcome: "suppressed" }
    }
    if (facts.open.has(normalized)) {
      return { ...entry, outcome: "duplicate" }
    }
    left -= 1
    return left < 0 ? { ...entry, outcome: "over_limit" } : entry
  })
}
