import { readFileSync } from "node:fs"
import path from "node:path"
import { parse } from "csv-parse/sync"

/** A row of the guest list. */
export interface Guest {
  email: string
  customer_group: string
}

/** What a row of demo/data/guests.csv must come to; every row that is not named is `created`. */
export const EXPECTED_OUTCOMES: Record<string, string> = {
  "ingrid.larsen(at)example.com": "invalid_email",
  "paolo.ricci@example": "invalid_email",
  "@example.org": "invalid_email",
  "Hugo Blanc <hugo.blanc@example.org>; hugo@example.net": "invalid_email",
  "magnus berg": "invalid_email",
  "dagmar.lindqvist@example.com": "duplicate",
  "Giulia Conti <GIULIA.CONTI@example.net>": "duplicate",
  "clara@example.com": "existing_customer",
}

/** Reads the guest list. */
export function readGuests(): Guest[] {
  const file = path.join(__dirname, "../data/guests.csv")
  return parse(readFileSync(file), { columns: true })
}

/** What must come of each row, in order; a row that stands there twice is a duplicate. */
export function expectedOutcomes(guests: readonly Guest[]): string[] {
  const seen = new Set<string>()
  return guests.map(({ email }) => {
    const outcome = seen.has(email) ? "duplicate" : (EXPECTED_OUTCOMES[email] ?? "created")
    seen.add(email)
    return outcome
  })
}
