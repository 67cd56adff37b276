"use server"

import {
  invitationHeaders,
  readRegistrationForm,
  type InvitationErrorData,
} from "medusa-plugin-invitations-storefront"
import { cookies } from "next/headers"
import { INVITATION_COOKIE } from "../lib/cookies"
import type { FormState } from "../lib/form"
import { invitations } from "../lib/invitations"
import { openAccount } from "../lib/open-account"

const PROBLEMS: Partial<Record<InvitationErrorData["reason"], string>> = {
  invitation_required:
    "Accounts in this shop are by invitation only. If you were invited, follow the link in the mail.",
  account_exists: "There is an account with this address already. Log in instead.",
  wrong_password:
    "There is a log-in with this address already, with another password. Use that one, or choose a new one.",
  network: "The shop does not answer right now. Try again in a moment.",
}

/** Opens an account: with the invitation that the visitor holds, if it is for them, else without any. */
export async function register(_state: FormState, form: FormData): Promise<FormState> {
  const jar = await cookies()
  const { password, ...values } = readRegistrationForm(form)
  const held = jar.get(INVITATION_COOKIE)?.value
  const { "x-invitation-token": token } = await invitationHeaders(
    await invitations(),
    held,
    values.email,
  )
  const { reason, message } = await openAccount({ ...values, password, token }, () => {
    if (token) {
      jar.delete(INVITATION_COOKIE)
    }
  })
  return { problem: PROBLEMS[reason] ?? message, values: { ...values } }
}
