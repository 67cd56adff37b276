import { measureAllowance, type Allowance, type LimitSettings } from "./allowance"
import { lockInvitations } from "../life/lock-invitations"
import { lockInviter } from "./measure-usage"
import { expireInvitations } from "../life/expire-invitations"
import { hastenDeliveries } from "../delivery/hasten-deliveries"
import { queueDeliveries, type QueuedDelivery } from "../delivery/queue-deliveries"
import type { ModuleContext } from "../sql/run"

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
  /** Ids of those whose mail waited in the queue and leaves now. */
  hastened: string[]
  /** Ids of those whose time was over, which nobody had written down yet. */
  expired: string[]
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
    await lockInvitations(context, ids)
    // One that has lapsed is opened again: with the old term, its mail would never leave.
    const expired = await expireInvitations(context, ids.length, { ids })
    const queued = await queueDeliveries(context, { ids, actor: by, terms, batch_id })
    const hastened = await hastenDeliveries(context, ids)
    return { queued, hastened, expired, allowance: null, limited: false }
  }
  await lockInviter(context, by.id)
  const before = await measureAllowance(context, by.id, by.limits)
  if (before.remaining === 0) {
    return { queued: [], hastened: [], expired: [], allowance: before, limited: true }
  }
  const own = ids.slice(0, before.remaining)
  await lockInvitations(context, own)
  const expired = await expireInvitations(context, own.length, { ids: own })
  const queued = await queueDeliveries(context, {
    ids: own,
    actor: { type: "customer", id: by.id },
    inviter_id: by.id,
    terms,
  })
  return {
    queued,
    hastened: [],
    expired,
    allowance: await measureAllowance(context, by.id, by.limits),
    limited: false,
  }
}
