"use server"

import {
  readRegistrationForm,
  type InvitationErrorData,
} from "medusa-plugin-invitations-storefront"
import type { FormState } from "../lib/form"
import { openAccount } from "../lib/open-account"

const PROBLEMS: Partial<Record<InvitationErrorData["reason"], string>> = {
  invitation_required:
    "Accounts in this shop are by invitation only. If you were invited, follow the link in the mail.",
  account_exists: "There is an account with this address already. Log in instead.",
  wrong_password:
    "There is a log-in with this address already, with another password. Use that one, or choose a new one.",
  network: "The shop does not answer right now. Try again in a moment.",
}

/** Opens an account without an invitation, where the shop is open to everybody. */
export async function register(_state: FormState, form: FormData): Promise<FormState> {
  const { password, ...values } = readRegistrationForm(form)
  const { reason, message } = await openAccount({ ...values, password })
  return { problem: PROBLEMS[reason] ?? message, values: { ...values } }
}
