import { useEffect, useState } from "react"
import { useLatest } from "./use-latest.ts"

/**
 * Counts seconds down to 0, anew with each `start`.
 *
 * @param start an object that is new when the seconds are, since they may be the same again
 * @returns the seconds that are left
 */
export function useCountdown(start: { seconds: number }, onEnd: () => void): number {
  const [left, setLeft] = useState(start.seconds)
  const latestOnEnd = useLatest(onEnd)

  useEffect(() => {
    const { seconds } = start
    setLeft(seconds)
    if (seconds <= 0) {
      return
    }
    // By the clock, because browsers slow down the timers of pages that nobody looks at.
    const end = Date.now() + seconds * 1_000
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1_000))
      setLeft(rest)
      if (rest === 0) {
        clearInterval(timer)
        latestOnEnd.current()
      }
    }, 1_000)
    return () => clearInterval(timer)
  }, [start, latestOnEnd])

  return left
}
