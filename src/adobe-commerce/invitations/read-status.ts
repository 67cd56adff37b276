import type { InvitationStatus } from "../../modules/invitation/status"

/** Adobe Commerce's statuses in our words. It has no expiry. */
export const STATUSES: ReadonlyMap<string, InvitationStatus> = new Map([
  ["new", "not_sent"],
  ["sent", "sent"],
  ["accepted", "accepted"],
  ["canceled", "discarded"],
])
