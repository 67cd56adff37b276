import { measureUsage, type WindowUsage } from "./measure-usage"
import type { ModuleContext } from "../sql/run"
import type { InvitationSettings } from "../settings/definitions"

/** The settings that limit how many mails one customer can cause. */
export type LimitSettings = Pick<
  InvitationSettings,
  "max_per_send" | "rate_limit_count" | "rate_limit_minutes" | "daily_limit"
>

/** What a customer may still send, as the store API says it. */
export interface Allowance {
  /** Most addresses in one submission. */
  max_per_send: number
  /** Mails that the rolling limits still leave. */
  remaining: number
  /** Seconds until one more is allowed; 0 while any remains. */
  retry_after_seconds: number
}

/** Measures all rolling limits of a customer; the tightest decides. */
export async function measureAllowance(
  context: ModuleContext,
  inviterId: string,
  limits: LimitSettings,
): Promise<Allowance> {
  const rate = await measureUsage(context, inviterId, {
    limit: limits.rate_limit_count,
    seconds: limits.rate_limit_minutes * 60,
  })
  const daily = await measureUsage(context, inviterId, {
    limit: limits.daily_limit,
    seconds: 24 * 60 * 60,
  })
  const windows: WindowUsage[] = [rate, daily]
  return {
    max_per_send: limits.max_per_send,
    remaining: Math.min(...windows.map((window) => window.remaining)),
    retry_after_seconds: Math.max(...windows.map((window) => window.retry_after_seconds)),
  }
}
