import type { InvitationModuleService } from "../../../modules/invitation"

/**
 * Whether registration needs an invitation: as soon as one channel of the key is closed, since
 * Medusa's customers are global and the account would work there too.
 */
export async function isClosed(
  invitations: InvitationModuleService,
  salesChannelIds: readonly string[],
): Promise<boolean> {
  const channels = salesChannelIds.length > 0 ? salesChannelIds : [null]
  const settings = await invitations.getSettingsOf(channels)
  return settings.some((of) => of.registration === "invitation_only")
}
