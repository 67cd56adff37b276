import { TRANSITIONS, type InvitationAction } from "./status"
import { sqlList } from "../sql/run"

/**
 * The guard of an action as an SQL condition over the invitation `alias`: status and newest delivery
 * as in the transition table, an address, and no registration that holds it right now.
 */
export function allowedSql(action: InvitationAction, alias: string): string {
  const { from, deliveries } = TRANSITIONS[action]
  const named = deliveries?.filter((status) => status !== null) ?? []
  const state = deliveries
    ? ` and (${alias}.delivery_status in (${sqlList(named)})${
        deliveries.includes(null) ? ` or ${alias}.delivery_status is null` : ""
      })`
    : ""
  return `(${alias}.status in (${sqlList(from)})${state}
    and (${alias}.hold_id is null or ${alias}.hold_expires_at <= now())
    and ${alias}.erased_at is null and ${alias}.deleted_at is null)`
}
