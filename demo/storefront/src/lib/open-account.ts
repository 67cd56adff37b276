import "server-only"
import {
  answer,
  createInvitationsClient,
  type InvitationErrorData,
  type RegisterInput,
} from "medusa-plugin-invitations-storefront"
import { redirect } from "next/navigation"
import { medusa } from "./medusa"
import { startSession } from "./session"

/**
 * Opens an account, logs in and leads to it.
 *
 * @param opened runs once the account is there
 * @returns why it was refused
 */
export async function openAccount(
  input: RegisterInput,
  opened?: () => void,
): Promise<InvitationErrorData> {
  // Without the session of whoever may be logged in here.
  const result = await answer(createInvitationsClient(medusa()).register(input))
  if (!result.ok) {
    return result.error
  }
  opened?.()
  const { session, token } = result.data
  if (session !== "open" || token === null) {
    redirect(`/login?account=${session}`)
  }
  await startSession(token)
  redirect("/account")
}
