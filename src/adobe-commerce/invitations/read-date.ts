const WRITTEN = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/

/**
 * The moment that a date of Adobe Commerce's means, which are written in UTC; null where it is none,
 * as `0000-00-00 00:00:00`.
 */
export function readDate(written: string | null): Date | null {
  const [, day, time] = WRITTEN.exec(written ?? "") ?? []
  const date = new Date(`${day}T${time}Z`)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 ? null : date
}
