import { useMemo } from "react"
import type { InvitationLimits } from "../../types.ts"
import { useCountdown } from "./use-countdown.ts"

/** What may be sent right now. */
export interface LimitsView {
  /** Most addresses in one submission. */
  maxPerSend: number
  /** Mails that the rolling limits still leave. */
  remaining: number
  /** Addresses that fit into the next submission. */
  room: number
  /** Seconds until one more is allowed, counted down; 0 while any remains. */
  secondsLeft: number
}

/** Limits with the time that goes by. */
export function useInvitationLimits(
  limits: InvitationLimits | null,
  onRoom: () => void,
): LimitsView | null {
  const start = useMemo(
    () => ({ seconds: limits && limits.remaining <= 0 ? limits.retry_after_seconds : 0 }),
    [limits],
  )
  const secondsLeft = useCountdown(start, onRoom)
  if (!limits) {
    return null
  }
  const { max_per_send: maxPerSend, remaining } = limits
  return { maxPerSend, remaining, room: Math.max(0, Math.min(maxPerSend, remaining)), secondsLeft }
}
