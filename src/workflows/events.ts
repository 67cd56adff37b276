/**
 * Events that the plugin emits, one for each change of an invitation's status. The payload is
 * `{ id }`: no address and no token ever travels on the event bus.
 */
export const InvitationEvents = {
  CREATED: "invitation.created",
  SENT: "invitation.sent",
  SEND_FAILED: "invitation.send_failed",
  RESENT: "invitation.resent",
  ACCEPTED: "invitation.accepted",
  DISCARDED: "invitation.discarded",
  EXPIRED: "invitation.expired",
} as const

/** Wakes those that work on batches; under a name of its own, since it is about no invitation. For the plugin's own use, like {@link DELIVERIES_QUEUED}. */
export const BATCHES_QUEUED = "medusa-plugin-invitations.batches_queued"

/** Wakes the dispatcher at once. For the plugin's own use: losing it costs a moment, not a mail. */
export const DELIVERIES_QUEUED = "medusa-plugin-invitations.deliveries_queued"
