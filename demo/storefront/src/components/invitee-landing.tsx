"use client"

import type { InvitationLink } from "medusa-plugin-invitations-storefront"
import { InvitationLanding } from "medusa-plugin-invitations-storefront/react"
import { useActionState } from "react"
import { acceptInvitation } from "../actions/accept-invitation"
import { logOutToInvitation } from "../actions/log-out"
import { look } from "./look"

const LINKS = {
  account: "/account",
  logIn: "/login",
  resetPassword: "/forgot-password",
  shop: "/",
}

/** The invitee's form, or why there is none. */
export function InviteeLanding({
  link,
  loggedInAs,
}: {
  link: InvitationLink
  loggedInAs: string | null
}) {
  const [state, accept, isPending] = useActionState(acceptInvitation, {})
  return (
    <InvitationLanding
      link={link}
      action={accept}
      state={state}
      pending={isPending}
      loggedInAs={loggedInAs}
      logOut={logOutToInvitation}
      links={LINKS}
      classNames={look}
    />
  )
}
