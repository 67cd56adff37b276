/**
 * The one place that decides what may happen to an invitation, and who may do it.
 *
 * The guarded updates in `queries/`, the `can_*` flags of the API and the messages of refusals all
 * read this table; nothing else in the plugin compares statuses to decide whether an action is
 * allowed.
 */

/** Every status an invitation can have. `accepted` is final. */
export const INVITATION_STATUSES = [
  "not_sent",
  "sent",
  "accepted",
  "discarded",
  "expired",
] as const

/** Status of an invitation. */
export type InvitationStatus = (typeof INVITATION_STATUSES)[number]

/** Who caused a change: a customer (the inviter or invitee), an admin user or API key, or the plugin. */
export const ACTOR_TYPES = ["customer", "user", "system"] as const

/** Who caused a change. */
export type ActorType = (typeof ACTOR_TYPES)[number]

/**
 * States of one mail on its way to the notification provider; `delivery_status` of an invitation is
 * the state of its newest delivery. `unknown`: a crash left it undecidable whether the mail went out.
 */
export const DELIVERY_STATUSES = [
  "queued",
  "sending",
  "sent",
  "failed",
  "unknown",
  "dropped",
] as const

/** State of one delivery. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** Everything that can be done to an invitation after it was made. */
export type InvitationAction = "deliver" | "discard" | "cancel" | "accept"

/** One line of the transition table. */
export interface Transition {
  /** Statuses from which the action is allowed. */
  from: readonly InvitationStatus[]
  /** Status afterwards. */
  to: InvitationStatus
  /** Who may do it. */
  by: readonly ActorType[]
}

/** What may happen to an invitation, from which status, to which, and by whom. */
export const TRANSITIONS: Readonly<Record<InvitationAction, Transition>> = {
  /** The provider took the mail. */
  deliver: { from: ["not_sent"], to: "sent", by: ["system"] },
  /** Staff, or the plugin on behalf of a rule, ends an open invitation. */
  discard: { from: ["not_sent", "sent"], to: "discarded", by: ["user", "system"] },
  /** The inviter ends the own open invitation; shown as "Canceled". */
  cancel: { from: ["not_sent", "sent"], to: "discarded", by: ["customer"] },
  /** An account was opened with the token. */
  accept: { from: ["not_sent", "sent"], to: "accepted", by: ["customer", "system"] },
}

/**
 * Statuses of an invitation that can still become an account. The unique index over inviter,
 * channel and address covers exactly these.
 */
export const OPEN_STATUSES: readonly InvitationStatus[] = TRANSITIONS.accept.from

/** Whether the table allows `action` from `status`. */
export function isAllowed(action: InvitationAction, status: InvitationStatus): boolean {
  return TRANSITIONS[action].from.includes(status)
}
