const FIRST_SECONDS = 30
const LONGEST_SECONDS = 3_600

/**
 * Seconds to wait after a failed attempt: doubling from half a minute to an hour, and spread over
 * the upper half of that, so that what failed together is not tried again together.
 *
 * @param attempt - the number of the attempt that failed, from 1.
 */
export function backoffSeconds(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (attempt - 1))
  return full * (0.5 + random() / 2)
}
