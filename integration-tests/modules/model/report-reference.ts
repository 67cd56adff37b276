import type { ReportRange } from "../../../src/modules/invitation/report/report-range"

/** A row of the table, as far as the reports look. */
export interface ReportedRow {
  /** Milliseconds since 1970; null: never mailed. */
  first_sent_at: number | null
  status: "not_sent" | "sent" | "accepted" | "discarded" | "expired"
  inviter_id: string | null
  sales_channel_id: string
  purchased: boolean
}

/** What some rows come to. */
export interface Tally {
  sent: number
  accepted: number
  discarded: number
  purchased: number
}

/** Counts rows one by one, by the clock of `Intl` instead of Postgres's. */
export function tallyByInterval(
  rows: readonly ReportedRow[],
  range: ReportRange,
  keyOf: (row: ReportedRow) => string = () => "",
): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const row of rows) {
    const day = row.first_sent_at === null ? "" : dayOf(row.first_sent_at, range.timezone)
    if (day < range.from || day > range.to) {
      continue
    }
    const key = `${startOf(day, range)}${keyOf(row)}`
    const tally = tallies.get(key) ?? { sent: 0, accepted: 0, discarded: 0, purchased: 0 }
    tally.sent += 1
    tally.accepted += Number(row.status === "accepted")
    tally.discarded += Number(row.status === "discarded")
    tally.purchased += Number(row.status === "accepted" && row.purchased)
    tallies.set(key, tally)
  }
  return tallies
}

/** The first days of all intervals of a range, found by walking through its days. */
export function intervalsOf(range: ReportRange): string[] {
  const starts = new Set<string>()
  for (let at = Date.parse(range.from); at <= Date.parse(range.to); at += 86_400_000) {
    starts.add(startOf(new Date(at).toISOString().slice(0, 10), range))
  }
  return [...starts]
}

function startOf(day: string, { interval }: ReportRange): string {
  const kept = { day: 10, month: 7, year: 4 }[interval]
  return `${day.slice(0, kept)}${"-01-01".slice(kept - 4)}`.slice(0, 10)
}

function dayOf(moment: number, timeZone: string): string {
  return new Date(moment).toLocaleDateString("sv-SE", { timeZone })
}
