import { parse } from "csv-parse/browser/esm/sync"
import { stringify } from "csv-stringify/browser/esm/sync"
import { INVITATION_OUTCOMES, type InvitationOutcome } from "../types/invitation"
import type { RejectedRow } from "../types/batch"

/** How many rows of a file had which outcome; outcomes that none had are left out. */
export type OutcomeCounts = [outcome: InvitationOutcome, count: number][]

/** Reads the rejected rows of an import out of the file that the server makes of them. */
export function parseRejectedRows(csv: string): RejectedRow[] {
  const rows: RejectedRow[] = parse(csv, { columns: true })
  return rows.map((row) => ({ ...row, email: withoutGuard(row.email) }))
}

/** What became of addresses, as a file that is harmless in a spreadsheet. */
export function toCsv(rows: readonly { email: string; outcome: InvitationOutcome }[]): Blob {
  const csv = stringify([...rows], {
    header: true,
    columns: ["email", "outcome"],
    escape_formulas: true,
  })
  return new Blob([csv], { type: "text/csv" })
}

/** How many rows had which outcome, in the order in which outcomes are always named. */
export function countOutcomes(rows: readonly { outcome: InvitationOutcome }[]): OutcomeCounts {
  const counts = new Map<InvitationOutcome, number>()
  for (const { outcome } of rows) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  return INVITATION_OUTCOMES.flatMap((outcome): OutcomeCounts => {
    const count = counts.get(outcome)
    return count ? [[outcome, count]] : []
  })
}

/** The file guards spreadsheets from formulas by a quote in front, which nobody typed. */
function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r])/, "")
}
