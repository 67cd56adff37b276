"use client"

import type { InvitationList, StorefrontSettings } from "medusa-plugin-invitations-storefront"
import { clientFromActions, MyInvitations } from "medusa-plugin-invitations-storefront/react"
import {
  cancelInvitation,
  listInvitations,
  readInvitationSettings,
  resendInvitation,
  sendInvitations,
} from "../actions/invitations"
import { look } from "./look"

/** The browser asks our server, which alone knows the customer's log-in. */
const client = clientFromActions({
  settings: readInvitationSettings,
  list: listInvitations,
  send: sendInvitations,
  resend: resendInvitation,
  cancel: cancelInvitation,
})

/** My Invitations, with what the server has read already. */
export function AccountInvitations({
  initial,
}: {
  initial?: { settings: StorefrontSettings; list: InvitationList }
}) {
  return <MyInvitations client={client} classNames={look} initial={initial} />
}
