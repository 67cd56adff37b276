import { getLocalTimeZone } from "@internationalized/date"

const UTC = "UTC"

/** Whether the browser knows this time zone, and the server takes it: `CET` and its like it does not. */
export function isTimezone(name: string): boolean {
  if (name !== UTC && !name.includes("/")) {
    return false
  }
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

/** The viewer's time zone. */
export function localTimezone(): string {
  const name = getLocalTimeZone()
  return isTimezone(name) ? name : UTC
}

/**
 * The time zones to choose from, with what is chosen now: a zone has several names, of which the
 * browser lists one.
 */
export function listTimezones(chosen: string): string[] {
  const listed = Intl.supportedValuesOf("timeZone").filter(isTimezone)
  return [...new Set([UTC, chosen, ...listed])].sort()
}
