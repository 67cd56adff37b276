"use server"

import { redirect } from "next/navigation"
import { field, passwordOf, type FormState } from "../lib/form"
import { hasAccount } from "../lib/jwt"
import { localPath } from "../lib/local-path"
import { medusa } from "../lib/medusa"
import { isRefusal } from "../lib/refusals"
import { startSession } from "../lib/session"

/** Logs a customer in, and leads to where the customer wanted to go. */
export async function logIn(_state: FormState, form: FormData): Promise<FormState> {
  const email = field(form, "email").toLowerCase()
  const refuse = (problem: string): FormState => ({ problem, values: { email } })
  let answer: Awaited<ReturnType<ReturnType<typeof medusa>["auth"]["login"]>>
  try {
    const password = passwordOf(form)
    answer = await medusa().auth.login("customer", "emailpass", { email, password })
  } catch (error) {
    if (isRefusal(error, 400, 401)) {
      return refuse("E-mail address and password do not belong together.")
    }
    throw error
  }
  if (typeof answer !== "string") {
    return refuse("This log-in wants a further step, which this demo does not have.")
  }
  if (!hasAccount(answer)) {
    return refuse(
      "There is no account for this log-in yet. If you were invited, follow the link in the mail; else register.",
    )
  }
  await startSession(answer)
  redirect(localPath(form.get("to")))
}
