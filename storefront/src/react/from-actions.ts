import type { Answer, InvitationActions } from "../answer.ts"
import type { InvitationsClient } from "../client/client.ts"
import { InvitationError } from "../errors.ts"

/** The client's methods that a set of server actions stands for. */
export type ActionsClient<Actions> = Pick<
  InvitationsClient,
  keyof Actions & keyof InvitationsClient
>

/**
 * A client for a browser whose session only the storefront's server knows, as in Next.js with a
 * cookie: its methods call server actions that return `answer(…)`. Requests that the server makes
 * cannot be broken off from here, so options are left aside.
 */
export function clientFromActions<Actions extends InvitationActions>(
  actions: Actions,
): ActionsClient<Actions> {
  const methods = Object.entries(actions).map(([method, action]) => [
    method,
    async (input: unknown) => {
      const call = action as (...input: unknown[]) => Promise<Answer<unknown>>
      // The settings take nothing but options, and those do not cross to a server.
      const result = await (method === "settings" ? call() : call(input))
      if (result.ok) {
        return result.data
      }
      throw new InvitationError(result.error)
    },
  ])
  return Object.fromEntries(methods) as ActionsClient<Actions>
}
