import { isSameAddress } from "./address.ts"
import type { InvitationsClient } from "./client/client.ts"
import type { RequestOptions } from "./client/request.ts"
import {
  errorData,
  isDeadLink,
  isInvitationError,
  type DeadLinkReason,
  type InvitationErrorData,
} from "./errors.ts"
import type { InvitationPreview, RegistrationSession, RegisterInput } from "./types.ts"

/** What a link leads to, as plain data that a server can hand to a browser. */
export type InvitationLink =
  | { state: "open"; invitation: InvitationPreview; accept_other_email: boolean }
  | { state: "dead"; reason: DeadLinkReason }
  /** Nobody knows: the shop did not answer, or not as it should. */
  | { state: "failed"; error: InvitationErrorData }

/**
 * Asks what a link leads to. Changes nothing, so it may run as often as pages are opened or
 * prefetched.
 *
 * @param token of the link; without one the link is invalid
 */
export async function openInvitation(
  client: Pick<InvitationsClient, "preview" | "settings">,
  token: string | null | undefined,
  options?: RequestOptions,
): Promise<InvitationLink> {
  if (!token) {
    return { state: "dead", reason: "invalid" }
  }
  try {
    const [invitation, settings] = await Promise.all([
      client.preview(token, options),
      client.settings(options),
    ])
    return { state: "open", invitation, accept_other_email: settings.accept_other_email }
  } catch (error) {
    if (!isInvitationError(error)) {
      throw error
    }
    return isDeadLink(error.reason)
      ? { state: "dead", reason: error.reason }
      : { state: "failed", error: errorData(error) }
  }
}

/**
 * The header that a registration form of the storefront's own adds when somebody with a link uses it,
 * for `sdk.store.customer.create`. Nothing where the link is dead or for another address, since a shop
 * refuses a bad token also while registration is open.
 */
export async function invitationHeaders(
  client: Pick<InvitationsClient, "preview" | "settings">,
  token: string | null | undefined,
  email: string,
  options?: RequestOptions,
): Promise<{ "x-invitation-token"?: string }> {
  const link = await openInvitation(client, token, options)
  const isGood =
    link.state === "open" &&
    (link.accept_other_email || isSameAddress(link.invitation.email, email))
  return isGood && token ? { "x-invitation-token": token } : {}
}

/** What a server says to a posted form; all of it optional, so `{}` is where a form begins. */
export interface RegistrationFormState {
  error?: InvitationErrorData
  /** What was typed, to fill it in again. Never the password. */
  values?: Omit<RegisterInput, "token" | "password">
  /** The account is open, for a server that does not redirect. */
  session?: RegistrationSession
}

/** Reads the fields of the form of `InvitationLanding`. What is empty is left out. */
export function readRegistrationForm(form: FormData): Omit<RegisterInput, "token"> {
  const read = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value : ""
  }
  const names = ["first_name", "last_name", "phone", "company_name"] as const
  return {
    email: read("email").trim(),
    password: read("password"),
    ...Object.fromEntries(
      names.flatMap((name) => {
        const value = read(name).trim()
        return value ? [[name, value]] : []
      }),
    ),
  }
}
