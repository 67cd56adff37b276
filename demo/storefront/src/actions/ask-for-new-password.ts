"use server"

import { field, type FormState } from "../lib/form"
import { medusa } from "../lib/medusa"

/** Has a mail sent by which a new password can be chosen. */
export async function askForNewPassword(_state: FormState, form: FormData): Promise<FormState> {
  const email = field(form, "email").toLowerCase()
  await medusa().auth.resetPassword("customer", "emailpass", { identifier: email })
  // The same for everybody: who has a log-in here is nobody's business.
  return { done: "If there is a log-in with this address, a mail with a link is on its way." }
}
