import { isAllowed, type InvitationStatus } from "../../../../../modules/invitation/status"

type Row = Record<string, unknown>

/** An invitation as its inviter sees it, with what the inviter may do to it. */
export function presentOwnInvitation(row: Row): Row {
  const status = row["status"] as InvitationStatus | undefined
  return status === undefined ? row : { ...row, can_cancel: isAllowed("cancel", status) }
}
