import { channelsOf } from "../inviting/channels-of"
import type { Terms } from "../inviting/resend"
import { resolveSettings, type InvitationSettings } from "../settings/definitions"
import { listStoredSettings } from "../settings/list-settings"
import type { ModuleContext } from "../sql/run"
import { toHashedAddress } from "../suppression/suppression"
import * as suppressions from "../suppression/suppressions"
import type { Parts } from "./parts"

/** The settings of several channels at once, in the order asked for, from the database. */
export async function getSettingsOf(
  { defaults }: Parts,
  context: ModuleContext,
  salesChannelIds: readonly (string | null)[],
): Promise<InvitationSettings[]> {
  const ids = salesChannelIds.filter((id) => id !== null)
  const stored = await listStoredSettings(context, ids)
  return salesChannelIds.map((id) => resolveSettings(defaults, stored, id))
}

/** The settings of the whole shop. */
export async function getShopSettings(
  { defaults }: Parts,
  context: ModuleContext,
): Promise<InvitationSettings> {
  return resolveSettings(defaults, await listStoredSettings(context, []), null)
}

/** How long invitations run on the channels of these, if they are reopened now. */
export async function termsOf(
  parts: Parts,
  context: ModuleContext,
  ids: readonly string[],
): Promise<Terms> {
  const channels = await channelsOf(context, ids)
  const settings = await getSettingsOf(parts, context, channels)
  return Object.fromEntries(
    channels.map((channel, position) => [channel, settings[position]?.expires_after_days ?? null]),
  )
}

/** Which of these addresses (in their compared form) must not be mailed. */
export async function findSuppressed(
  { keys }: Parts,
  context: ModuleContext,
  addresses: readonly string[],
): Promise<Set<string>> {
  const hashed = addresses.map((address) => toHashedAddress(keys.address, address))
  return await suppressions.findSuppressed(context, hashed)
}
