import { normalizeEmail } from "../../../modules/invitation/email-address"
import type { InvitationFilters } from "../../../modules/invitation/filters"

/** Translates the filters of the API into those of the module. */
export function toModuleFilters(filters: InvitationFilters): Record<string, unknown> {
  const { email, customer_group_id: groups, ...same } = filters
  return {
    ...same,
    ...(email ? { email_normalized: email.map(normalizeEmail) } : {}),
    // Over an array column a plain list is an error in Postgres; any of the groups will do.
    ...(groups ? { customer_group_ids: { $overlap: groups } } : {}),
  }
}
