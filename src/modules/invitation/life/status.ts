// Room `life`: what may happen to an invitation, from which status and by whom (THE table), the
// guards in SQL that are made of it, and the verbs that end or correct an invitation.

/**
 * The one place that decides what may happen to an invitation, and who may do it.
 *
 * The guarded updates of the rooms, the `can_*` flags of the API and the messages of refusals all
 * read this table; nothing else in the plugin compares statuses to decide whether an action is
 * allowed.
 */

/** Every status an invitation can have. `accepted` is final. */
export const INVITATION_STATUSES = ["not_sent", "sent", "accepted", "discarded", "expired"] as const

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

/** Deliveries that are still on their way; an invitation has at most one of them. */
export const ACTIVE_DELIVERY_STATUSES = ["queued", "sending"] as const

const WITHOUT_ACTIVE_DELIVERY: readonly (DeliveryStatus | null)[] = [
  null,
  "sent",
  "failed",
  "unknown",
  "dropped",
]

/** Everything that can be done to an invitation after it was made. */
export type InvitationAction =
  | "deliver"
  | "send"
  | "retry"
  | "hasten"
  | "resend"
  | "reopen"
  | "revive"
  | "edit"
  | "discard"
  | "cancel"
  | "expire"
  | "accept"

/** One line of the transition table. */
export interface Transition {
  /** Statuses from which the action is allowed. */
  from: readonly InvitationStatus[]
  /** Status afterwards. */
  to: InvitationStatus
  /** Who may do it. */
  by: readonly ActorType[]
  /** States of the newest delivery in which it is allowed; left out: any. */
  deliveries?: readonly (DeliveryStatus | null)[]
  /** The old link dies and a new term begins. */
  newLink?: true
}

/** What may happen to an invitation, from which status, to which, and by whom. */
export const TRANSITIONS: Readonly<Record<InvitationAction, Transition>> = {
  /** The provider took the mail. */
  deliver: { from: ["not_sent"], to: "sent", by: ["system"] },

  /** Staff have the first mail sent, or tried again. */
  send: { from: ["not_sent"], to: "not_sent", by: ["user"], deliveries: WITHOUT_ACTIVE_DELIVERY },
  /** The inviter has a mail tried again that was given up. */
  retry: {
    from: ["not_sent"],
    to: "not_sent",
    by: ["customer"],
    deliveries: ["failed", "unknown"],
  },
  /**
   * Staff have a mail leave now that waits in the queue: for another try, or because its recipient got
   * customers' mails enough for now. It becomes staff's then, whom that limit does not bind.
   */
  hasten: { from: ["not_sent"], to: "not_sent", by: ["user"], deliveries: ["queued"] },
  /** One more mail with the same link. */
  resend: {
    from: ["sent"],
    to: "sent",
    by: ["customer", "user"],
    deliveries: WITHOUT_ACTIVE_DELIVERY,
  },
  /** An expired invitation begins anew. */
  reopen: {
    from: ["expired"],
    to: "not_sent",
    by: ["customer", "user"],
    deliveries: WITHOUT_ACTIVE_DELIVERY,
    newLink: true,
  },
  /** Staff take a discard back. An inviter's own cancel stays: only staff see who discarded. */
  revive: {
    from: ["discarded"],
    to: "not_sent",
    by: ["user"],
    // One that was discarded while its mail was being handed over must wait for the outcome.
    deliveries: WITHOUT_ACTIVE_DELIVERY,
    newLink: true,
  },

  /** Staff correct address or message. */
  edit: {
    from: ["not_sent"],
    to: "not_sent",
    by: ["user"],
    deliveries: [...WITHOUT_ACTIVE_DELIVERY, "queued"],
  },

  /** Staff, or the plugin on behalf of a rule, ends an open invitation. */
  discard: { from: ["not_sent", "sent"], to: "discarded", by: ["user", "system"] },
  /** The inviter ends the own open invitation; shown as "Canceled". */
  cancel: { from: ["not_sent", "sent"], to: "discarded", by: ["customer"] },
  /** Its time is over. */
  expire: { from: ["not_sent", "sent"], to: "expired", by: ["system"] },
  /** An account was opened with the token. */
  accept: { from: ["not_sent", "sent"], to: "accepted", by: ["customer", "system"] },
}

/** The actions behind the verb "send" (for customers "resend"): each queues one mail. */
export const SENDING_ACTIONS = ["send", "retry", "resend", "reopen", "revive"] as const

/** An action that queues a mail. */
export type SendingAction = (typeof SENDING_ACTIONS)[number]

/** Whether an action makes one more mail than the first, of which `invitation.resent` tells. */
export function isSecondMail(action: SendingAction): boolean {
  return action !== "send"
}

/**
 * Statuses of an invitation that can still become an account. The unique index over inviter,
 * channel and address covers exactly these.
 */
export const OPEN_STATUSES: readonly InvitationStatus[] = TRANSITIONS.accept.from

/** As far as the table decides by an invitation's state. */
export interface InvitationState {
  status: InvitationStatus
  delivery_status: DeliveryStatus | null
  /** Set when its address was erased: there is nobody to send anything to. */
  erased_at?: Date | string | null
}

/** Whether the table allows `action` from `status`, whatever its newest delivery does. */
export function isAllowed(action: InvitationAction, status: InvitationStatus): boolean {
  return TRANSITIONS[action].from.includes(status)
}

/** The action that the verb "send" means for this actor and state; `null` when none is allowed. */
export function sendingAction(actor: ActorType, state: InvitationState): SendingAction | null {
  if (state.erased_at) {
    return null
  }
  const found = SENDING_ACTIONS.find((action) => {
    const { by, from, deliveries } = TRANSITIONS[action]
    return (
      by.includes(actor) &&
      from.includes(state.status) &&
      (!deliveries || deliveries.includes(state.delivery_status))
    )
  })
  return found ?? null
}
