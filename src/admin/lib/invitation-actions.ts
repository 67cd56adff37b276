import {
  type InvitationAction,
  type InvitationState,
  sendingAction,
  TRANSITIONS,
} from "../../modules/invitation/browser"

/** What the "send" button of an invitation says; a key below `detail.send` in the words. */
export type SendLabel = "send" | "hasten" | "resend" | "reopen" | "revive"

/** Whether the transition table allows staff to do this to an invitation in this state. */
export function isOffered(action: InvitationAction, state: InvitationState): boolean {
  const { from, by, deliveries } = TRANSITIONS[action]
  return (
    !state.erased_at &&
    by.includes("user") &&
    from.includes(state.status) &&
    (!deliveries || deliveries.includes(state.delivery_status))
  )
}

/**
 * What sending means for an invitation in this state; null when it is not allowed.
 *
 * @param dueAt - when its queued mail is to leave
 */
export function sendLabel(
  state: InvitationState,
  dueAt: string | null | undefined,
): SendLabel | null {
  if (isOffered("hasten", state) && dueAt && new Date(dueAt) > new Date()) {
    return "hasten"
  }
  const action = sendingAction("user", state)
  // A retry is the inviter's alone.
  return action === "retry" ? null : action
}

/** Whether sending opens an invitation again that had ended. */
export function reopens(label: SendLabel): boolean {
  return TRANSITIONS[label].newLink === true
}
