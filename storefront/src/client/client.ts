import type {
  Invitation,
  InvitationList,
  InvitationPreview,
  InvitationResults,
  ListInvitationsQuery,
  RegisterInput,
  Registration,
  SendInvitationsInput,
  StorefrontSettings,
} from "../types.ts"
import { register } from "./register.ts"
import { createSend, type RequestOptions } from "./request.ts"
import type { InvitationsSdk } from "./sdk.ts"

/**
 * The Store API of the plugin, on servers and in browsers. Each method throws an `InvitationError`
 * when it is refused.
 */
export interface InvitationsClient {
  /** What may be known before anybody logs in. */
  settings(options?: RequestOptions): Promise<StorefrontSettings>
  /** The customer's own invitations, newest first. */
  list(query?: ListInvitationsQuery, options?: RequestOptions): Promise<InvitationList>
  /** Invites; each address gets one result. `rate_limited` when the limits leave nothing at all. */
  send(input: SendInvitationsInput, options?: RequestOptions): Promise<InvitationResults>
  /** Sends one once more; answers with the mail queued. */
  resend(id: string, options?: RequestOptions): Promise<Invitation>
  /** Cancels an open one: its link dies. */
  cancel(id: string, options?: RequestOptions): Promise<Invitation>
  /** What a link is about; asking changes nothing. A dead link is refused with why it is dead. */
  preview(token: string, options?: RequestOptions): Promise<InvitationPreview>
  /**
   * Opens an account by e-mail and password, with the token of a link or without, and logs in. In a
   * browser the session is handed to the SDK; on a server it is for the caller to keep.
   *
   * Somebody who has a log-in without an account, because they tried before they were invited, gets
   * their account with the password of that time.
   */
  register(input: RegisterInput, options?: RequestOptions): Promise<Registration>
}

/** A client over an instance of `@medusajs/js-sdk`, with its address, key and session. */
export function createInvitationsClient(sdk: InvitationsSdk): InvitationsClient {
  const send = createSend(sdk)
  const mine = "/store/customers/me/invitations"
  const act = async (id: string, verb: "resend" | "cancel", options?: RequestOptions) => {
    const path = `${mine}/${encodeURIComponent(id)}/${verb}`
    return (await send<{ invitation: Invitation }>(path, { ...options, method: "POST" })).invitation
  }
  const client: InvitationsClient = {
    settings: async (options) => {
      const answer = await send<{ settings: StorefrontSettings }>(
        "/store/invitations/settings",
        options,
      )
      return answer.settings
    },
    list: async (query, options) => await send(mine, { ...options, query: { ...query } }),
    send: async (input, options) => await send(mine, { ...options, method: "POST", body: input }),
    resend: async (id, options) => await act(id, "resend", options),
    cancel: async (id, options) => await act(id, "cancel", options),
    preview: async (token, options) => {
      const request = { ...options, method: "POST", body: { token } } as const
      const answer = await send<{ invitation: InvitationPreview }>(
        "/store/invitations/preview",
        request,
      )
      return answer.invitation
    },
    register: async (input, options) => await register(sdk, send, client, input, options),
  }
  return client
}
