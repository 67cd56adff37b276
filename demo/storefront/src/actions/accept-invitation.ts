"use server"

import {
  readRegistrationForm,
  type RegistrationFormState,
} from "medusa-plugin-invitations-storefront"
import { cookies } from "next/headers"
import { INVITATION_COOKIE } from "../lib/cookies"
import { openAccount } from "../lib/open-account"

/** Opens the account of an invitee, with the token that the link has left in the cookie. */
export async function acceptInvitation(
  _state: RegistrationFormState,
  form: FormData,
): Promise<RegistrationFormState> {
  const jar = await cookies()
  const token = jar.get(INVITATION_COOKIE)?.value
  const { password, ...values } = readRegistrationForm(form)
  // Never without a token: an open shop would make the account and leave the invitation.
  const error = await openAccount({ ...values, password, token: token || "none" }, () => {
    jar.delete(INVITATION_COOKIE)
  })
  return { error, values }
}
