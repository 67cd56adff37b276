import type { Invitation, InvitationStatus } from "./types.ts"

/** Whether a mail of it is still to leave. */
export function isOnItsWay({ delivery_status: delivery }: Invitation): boolean {
  return delivery === "queued" || delivery === "sending"
}

/** The status as customers see it: Not Sent is "Sending…" while its mail is on its way. */
export function shownStatus(invitation: Invitation): InvitationStatus | "sending" {
  return invitation.status === "not_sent" && isOnItsWay(invitation) ? "sending" : invitation.status
}
