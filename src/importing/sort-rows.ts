import { hash } from "node:crypto"
import { type ImportRow, parseEmailAddress, type RejectedRow } from "../modules/invitation"
import type { FileRow } from "./read-rows"

/** Longest address that is kept of a rejected row; the rest helps nobody to find it. */
const MAX_KEPT = 320

/** A row that may become an invitation, as soon as its group is looked up. */
export type Candidate = Omit<ImportRow, "customer_group_ids"> & Pick<FileRow, "customer_group">

/** Tells addresses to invite from rows that are none, or that repeat an earlier row of the file. */
export class RowSorter {
  /** Of each address a few bytes that stand for it, so that a file of any kind needs little memory. */
  private readonly seen = new Set<string>()

  /** Sorts the next row of the file. */
  sort(row: FileRow): { candidate: Candidate } | { rejected: RejectedRow } {
    const address = parseEmailAddress(row.email)
    if (!address) {
      return { rejected: { line: row.line, email: keptOf(row.email), outcome: "invalid_email" } }
    }
    const mark = hash("sha256", address.normalized, "base64").slice(0, 12)
    if (this.seen.has(mark)) {
      return { rejected: { line: row.line, email: keptOf(row.email), outcome: "duplicate" } }
    }
    this.seen.add(mark)
    const { line, email: typed, message, customer_group } = row
    return {
      candidate: {
        line,
        email: address.email,
        email_normalized: address.normalized,
        ...(typed === address.email ? {} : { typed: keptOf(typed) }),
        ...(message ? { message } : {}),
        ...(customer_group ? { customer_group } : {}),
      },
    }
  }
}

/** The cut may go through a character of two halves, of which the database takes no single one. */
function keptOf(typed: string): string {
  return typed.slice(0, MAX_KEPT).replace(/\p{Cs}/gu, "")
}
