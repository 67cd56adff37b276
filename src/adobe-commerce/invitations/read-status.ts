import type { InvitationStatus } from "../../modules/invitation"

/** Adobe Commerce's statuses in our words. It has no expiry. */
export const STATUSES: ReadonlyMap<string, InvitationStatus> = new Map([
  ["new", "not_sent"],
  ["sent", "sent"],
  ["accepted", "accepted"],
  ["canceled", "discarded"],
])

/**
 * What a status of Adobe Commerce's is here; undefined where it has none of that name. Its database
 * takes capitals and small letters for the same, and so does this.
 */
export function readStatus(written: string | null): InvitationStatus | undefined {
  return STATUSES.get((written ?? "").trim().toLowerCase())
}
