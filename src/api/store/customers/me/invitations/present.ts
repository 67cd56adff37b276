import { type InvitationState, isAllowed, sendingAction } from "../../../../../modules/invitation"

type Row = Record<string, unknown>

/** An invitation as its inviter sees it, with what the inviter may do to it. */
export function presentOwnInvitation(row: Row): Row {
  if (!hasState(row)) {
    return row
  }
  return {
    ...row,
    can_resend: sendingAction("customer", row) !== null,
    can_cancel: isAllowed("cancel", row.status),
  }
}

/** Both are enums of the database; a request for fewer fields may leave them out. */
function hasState(row: Row): row is Row & InvitationState {
  return "status" in row && "delivery_status" in row
}
