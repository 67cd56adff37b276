import { MedusaError } from "@medusajs/framework/utils"
import type { ReportInterval } from "./report-types"

/** Of which days a report speaks, and how they are divided. */
export interface ReportRange {
  /** First day in the time zone, YYYY-MM-DD. */
  from: string
  /** Last day, inclusive. */
  to: string
  interval: ReportInterval
  /** An IANA name. */
  timezone: string
}

/** Most intervals of one report. */
export const MAX_INTERVALS = 5_000

/** How many days a report goes back when nothing is said, with today. */
const DEFAULT_DAYS = 30

/** Beyond these days a time zone or a next interval leads out of what databases call a date. */
const FIRST_DAY = "0002-01-01"
const LAST_DAY = "9998-12-31"

const DAY_MS = 86_400_000

/**
 * The range that is asked for, with defaults for what is left out: the last 30 days, by day, in UTC.
 *
 * @param now - what is today; in which time zone, the range says.
 * @throws MedusaError `invalid_data` when it ends before it begins, has too many intervals, or lies
 *   where no calendar goes.
 */
export function readRange(
  asked: { [Field in keyof ReportRange]?: ReportRange[Field] | undefined },
  now: Date = new Date(),
): ReportRange {
  const { interval = "day", timezone = "UTC" } = asked
  const to = asked.to ?? dayOf(now, timezone)
  const from = asked.from ?? addDays(to, 1 - DEFAULT_DAYS)
  if (to < from) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The range ends before it begins: `to` must not be before `from`; left out, it is today.",
    )
  }
  if (from < FIRST_DAY || to > LAST_DAY) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A report speaks of days from ${FIRST_DAY} to ${LAST_DAY}.`,
    )
  }
  const range = { from, to, interval, timezone }
  if (countIntervals(range) > MAX_INTERVALS) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A report has at most ${MAX_INTERVALS} intervals: choose a shorter range or a longer interval.`,
    )
  }
  return range
}

/**
 * Whether this is the name of a time zone. Names without a slash, but for UTC, are abbreviations to
 * Postgres, and `CET` would have no summer.
 */
export function isTimeZone(name: string): boolean {
  if (name !== "UTC" && !name.includes("/")) {
    return false
  }
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    return false
  }
}

/** The day after, or so many days after (before, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

function countIntervals({ from, to, interval }: ReportRange): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  switch (interval) {
    case "day":
      return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
    case "month":
      return years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
    case "year":
      return years + 1
  }
}

/** The day that a moment is in a time zone. */
function dayOf(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(moment)
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? ""
  return `${valueOf("year")}-${valueOf("month")}-${valueOf("day")}`
}
