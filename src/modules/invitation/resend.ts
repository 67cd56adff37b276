import { measureAllowance, type Allowance, type LimitSettings } from "./allowance"
import { lockInviter } from "./queries/measure-usage"
import { queueDeliveries, type QueuedDelivery } from "./queries/queue-deliveries"
import type { ModuleContext } from "./queries/run"

/** What to send again. */
export interface ResendInput {
  ids: readonly string[]
  /** The admin user or API key; or the inviter, whose limits then count. */
  by: { type: "user"; id: string | null } | { type: "customer"; id: string; limits: LimitSettings }
  /** The batch of mass work that causes it, if any. */
  batch_id?: string
}

/** Days until an invitation expires that is reopened now, by sales channel; null: never. */
export type Terms = Readonly<Record<string, number | null>>

/** What was queued. */
export interface ResendResult {
  queued: QueuedDelivery[]
  /** What the inviter may send from now on; null for staff. */
  allowance: Allowance | null
  /** The limits left nothing, and nothing was queued. */
  limited: boolean
}

/**
 * Queues one more mail for each invitation that may be sent, within the transaction of the context.
 * A customer's resends count against the same limits as new invitations.
 */
export async function resendInvitations(
  context: ModuleContext,
  { ids, by, batch_id }: ResendInput,
  terms: Terms,
): Promise<ResendResult> {
  if (by.type === "user") {
    const queued = await queueDeliveries(context, { ids, actor: by, terms, batch_id })
    return { queued, allowance: null, limited: false }
  }
  await lockInviter(context, by.id)
  const before = await measureAllowance(context, by.id, by.limits)
  if (before.remaining === 0) {
    return { queued: [], allowance: before, limited: true }
  }
  const queued = await queueDeliveries(context, {
    ids: ids.slice(0, before.remaining),
    actor: { type: "customer", id: by.id },
    inviter_id: by.id,
    terms,
  })
  return {
    queued,
    allowance: await measureAllowance(context, by.id, by.limits),
    limited: false,
  }
}
