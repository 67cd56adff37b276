import type { Invitation, InvitationStatus } from "./types.ts"

/** Whether a mail of it is still to leave. */
export function isOnItsWay({ delivery_status: delivery }: Invitation): boolean {
  return delivery === "queued" || delivery === "sending"
}

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * Seconds until its address may get one more mail, as far as this invitation tells: nobody gets two
 * within a day. One that is asked for before is held until then.
 */
export function secondsUntilNextMail({ sent_at: sentAt }: Invitation): number {
  const wait = sentAt ? Date.parse(sentAt) + DAY_MS - Date.now() : 0
  return Math.max(0, Math.ceil(wait / 1_000))
}

/** The status as customers see it: Not Sent is "Sending…" while its mail is on its way. */
export function shownStatus(invitation: Invitation): InvitationStatus | "sending" {
  return invitation.status === "not_sent" && isOnItsWay(invitation) ? "sending" : invitation.status
}
