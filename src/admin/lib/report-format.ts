import type { ReportInterval } from "../../modules/invitation/browser"
import { localeOf } from "./locale"

/** Writes the numbers and days of a report as one language does. */
export interface ReportFormat {
  count: (value: number) => string
  /** A fraction from 0 to 1 as per cent, with two decimals. */
  rate: (value: number) => string
  /** A day, a month or a year, by its first day, YYYY-MM-DD. */
  interval: (start: string) => string
}

const INTERVAL_PARTS: Record<ReportInterval, Intl.DateTimeFormatOptions> = {
  day: { dateStyle: "medium" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
}

/** @param language - one of the dashboard's */
export function reportFormat(language: string, interval: ReportInterval): ReportFormat {
  const locale = localeOf(language)
  const counts = new Intl.NumberFormat(locale)
  const rates = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  // The day is one of the report's time zone already, and must not move.
  const dates = new Intl.DateTimeFormat(locale, { ...INTERVAL_PARTS[interval], timeZone: "UTC" })
  return {
    count: (value) => counts.format(value),
    rate: (value) => rates.format(value),
    interval: (start) => dates.format(new Date(`${start}T00:00:00Z`)),
  }
}
