"use server"

import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { INVITATION_COOKIE, RESET_COOKIE } from "../lib/cookies"
import { passwordOf, type FormState } from "../lib/form"
import { medusa } from "../lib/medusa"
import { isRefusal } from "../lib/refusals"
import { readToken } from "../lib/token"

/** Sets the password that the reader of the mail has chosen. */
export async function setPassword(_state: FormState, form: FormData): Promise<FormState> {
  const jar = await cookies()
  const token = readToken(jar.get(RESET_COOKIE)?.value) ?? "none"
  try {
    const password = passwordOf(form)
    await medusa().auth.updateProvider("customer", "emailpass", { password }, token)
  } catch (error) {
    if (isRefusal(error, 400, 401)) {
      return { problem: "The link in the mail is not good any more. Ask for a new one." }
    }
    throw error
  }
  jar.delete(RESET_COOKIE)
  // Whoever came from an invitation goes on there.
  redirect(jar.has(INVITATION_COOKIE) ? "/invitation" : "/login")
}
