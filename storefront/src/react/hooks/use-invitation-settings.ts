import type { InvitationsClient } from "../../client/client.ts"
import type { InvitationErrorData } from "../../errors.ts"
import type { StorefrontSettings } from "../../types.ts"
import { useLoad } from "./use-load.ts"

/** How to read the shop's settings. */
export interface UseInvitationSettingsOptions {
  client: Pick<InvitationsClient, "settings">
  /** What a server has read already. */
  initial?: StorefrontSettings | null
}

/** The shop's settings, as far as a storefront may know them. */
export interface InvitationSettingsState {
  settings: StorefrontSettings | null
  error: InvitationErrorData | null
  isLoading: boolean
  reload: () => void
}

/** Reads whether there are invitations here, and how. */
export function useInvitationSettings({
  client,
  initial,
}: UseInvitationSettingsOptions): InvitationSettingsState {
  const { data, error, isLoading, reload } = useLoad(
    async (signal) => await client.settings({ signal }),
    "settings",
    initial,
  )
  return { settings: data, error, isLoading, reload }
}
