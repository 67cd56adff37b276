import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type { SettingScopeId } from "../../lib/setting-drafts"
import { settingKeys } from "./query-keys"
import { readSettings } from "./settings"

/** How many sales channels are asked, at most and at a time. The API tells them one by one. */
const MAX_CHANNELS = 100
const AT_A_TIME = 10

/** A few names say it; whoever closes these is told of the next. */
const NAMED = 3

/**
 * Names of sales channels where everybody can register although this scope is closed: of other
 * channels, or, for the whole shop, of channels that say so themselves.
 */
export function useOpenChannels(scope: SettingScopeId, enabled: boolean): string[] {
  const { data } = useQuery({
    queryKey: settingKeys.openElsewhere(scope),
    queryFn: () => findOpenChannels(scope),
    enabled,
  })
  return enabled ? (data ?? []) : []
}

async function findOpenChannels(scope: SettingScopeId): Promise<string[]> {
  const { sales_channels: channels } = await sdk.admin.salesChannel.list({
    limit: MAX_CHANNELS,
    fields: "id,name",
    order: "name",
  })
  const others = channels.filter(({ id }) => id !== scope)
  const open: string[] = []
  for (let from = 0; from < others.length && open.length < NAMED; from += AT_A_TIME) {
    const asked = others.slice(from, from + AT_A_TIME)
    const answers = await Promise.all(asked.map(({ id }) => isOpen(id, scope)))
    open.push(...asked.filter((_, index) => answers[index]).map(({ name }) => name))
  }
  return open.slice(0, NAMED)
}

async function isOpen(channel: string, scope: SettingScopeId): Promise<boolean> {
  const { settings, inherited } = await readSettings(channel)
  // A channel that follows the shop closes with it.
  const follows = scope === null && inherited.includes("registration")
  return settings.registration === "open" && !follows
}
