import { localeOf } from "./locale"

const MINUTE = 60
const HOUR = 60 * MINUTE

/** A length of time in the largest unit that says enough, rounded up: "45 seconds", "12 Minuten". */
export function formatDuration(seconds: number, language: string): string {
  const [size, unit] =
    seconds < 90 ? [1, "second"] : seconds < 90 * MINUTE ? [MINUTE, "minute"] : [HOUR, "hour"]
  const format = new Intl.NumberFormat(localeOf(language), {
    style: "unit",
    unit,
    unitDisplay: "long",
  })
  return format.format(Math.ceil(seconds / size))
}
