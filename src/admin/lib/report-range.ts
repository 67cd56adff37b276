import {
  type CalendarDate,
  endOfMonth,
  endOfYear,
  parseDate,
  startOfMonth,
  startOfYear,
} from "@internationalized/date"
import type { ReportInterval } from "../../modules/invitation/browser"
import type { DateRange } from "./invitation-list-query"

/** Ranges that are named and move on with the days. */
export const RANGE_PRESETS = [
  "last_7_days",
  "last_30_days",
  "last_90_days",
  "this_month",
  "last_month",
  "this_year",
] as const

/** A range that is named and moves on with the days. */
export type RangePreset = (typeof RANGE_PRESETS)[number]

/** Days from the first to the last, both inclusive, each YYYY-MM-DD. */
export interface DayRange {
  from: string
  to: string
}

/** The days of a named range. Those that begin this month or this year end today. */
export function presetRange(preset: RangePreset, today: CalendarDate): DayRange {
  switch (preset) {
    case "last_7_days":
      return range(today.subtract({ days: 6 }), today)
    case "last_30_days":
      return range(today.subtract({ days: 29 }), today)
    case "last_90_days":
      return range(today.subtract({ days: 89 }), today)
    case "this_month":
      return range(startOfMonth(today), today)
    case "last_month": {
      const day = today.subtract({ months: 1 })
      return range(startOfMonth(day), endOfMonth(day))
    }
    case "this_year":
      return range(startOfYear(today), today)
  }
}

/** The days of one interval of a report, as far as the report's range has them. */
export function intervalRange(start: string, interval: ReportInterval, whole: DayRange): DayRange {
  const end = lastDay(parseDate(start), interval).toString()
  return {
    from: start < whole.from ? whole.from : start,
    to: end > whole.to ? whole.to : end,
  }
}

/** From the first moment of these days to the last, where these days are those of a time zone. */
export function momentsOf({ from, to }: DayRange, timezone: string): DateRange {
  const end = parseDate(to).add({ days: 1 }).toDate(timezone)
  return {
    $gte: parseDate(from).toDate(timezone).toISOString(),
    $lte: new Date(end.getTime() - 1).toISOString(),
  }
}

/** Whether this is a day, YYYY-MM-DD, of a year that people mean. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) {
    return false
  }
  try {
    // A 31st of February becomes another day.
    return parseDate(text).toString() === text
  } catch {
    return false
  }
}

function range(from: CalendarDate, to: CalendarDate): DayRange {
  return { from: from.toString(), to: to.toString() }
}

function lastDay(start: CalendarDate, interval: ReportInterval): CalendarDate {
  switch (interval) {
    case "day":
      return start
    case "month":
      return endOfMonth(start)
    case "year":
      return endOfYear(start)
  }
}
