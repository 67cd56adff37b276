const LONGEST_SECONDS = 3_600

/**
 * Seconds to wait after a failed attempt: doubling up to an hour, and spread over the upper half of
 * that, so that what failed together is not tried again together.
 *
 * @param attempt - the number of the attempt that failed, from 1.
 * @param firstSeconds - the plugin option `sending.retrySeconds`.
 */
export function backoffSeconds(
  attempt: number,
  firstSeconds: number,
  random: () => number = Math.random,
): number {
  const full = Math.min(LONGEST_SECONDS, firstSeconds * 2 ** (attempt - 1))
  return full * (0.5 + random() / 2)
}
