import type { InvitationModuleService, InvitationSettings } from "../modules/invitation"

/** The settings of every sales channel that these rows belong to, in one read. */
export async function settingsByChannel(
  invitations: InvitationModuleService,
  rows: readonly { sales_channel_id: string }[],
): Promise<Map<string, InvitationSettings>> {
  const channels = [...new Set(rows.map((row) => row.sales_channel_id))]
  const settings = await invitations.getSettingsOf(channels)
  return new Map(settings.map((value, position) => [channels[position] ?? "", value]))
}
