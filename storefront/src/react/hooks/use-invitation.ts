import type { InvitationsClient } from "../../client/client.ts"
import { errorData } from "../../errors.ts"
import { openInvitation, type InvitationLink } from "../../landing.ts"
import { useLoad } from "./use-load.ts"

/** Which link to open. */
export interface UseInvitationOptions {
  client: Pick<InvitationsClient, "preview" | "settings">
  /** Of the link; null: there is none, so the link is invalid. */
  token: string | null
  /** What a server has found already. */
  initial?: InvitationLink | null
}

/** What a link leads to, or that it is still being asked. */
export type InvitationLinkState = InvitationLink | { state: "loading" }

/** Asks what a link leads to. Changes nothing, however often. */
export function useInvitation({ client, token, initial }: UseInvitationOptions): {
  link: InvitationLinkState
  reload: () => void
} {
  const { data, error, isLoading, reload } = useLoad(
    async (signal) => await openInvitation(client, token, { signal }),
    token ?? "",
    initial,
  )
  if (isLoading || (!data && !error)) {
    return { link: { state: "loading" }, reload }
  }
  return { link: data ?? { state: "failed", error: error ?? errorData(null) }, reload }
}
