import type { AdobeDatabase } from "../database/open-database"
import type { AdobeRecords } from "../database/records"
import type { MappedStore } from "../mapping/map-shop"
import { SETTINGS } from "../../modules/invitation/settings"
import { currentPath, PATHS, SETTING_RULES, type ConfigLookup, type SettingRule } from "./paths"

/** What becomes of one setting of Adobe Commerce's, for the whole shop or one sales channel. */
export interface PlannedSetting {
  /** Adobe Commerce's name of it. */
  path: string
  /** Null: the whole shop. */
  sales_channel: { id: string; name: string } | null
  /** As Adobe Commerce has it. */
  value: string
  /** What it becomes. */
  becomes: { name: keyof typeof SETTINGS; value: unknown } | null
  /** Why it becomes nothing. */
  obstacle: "no_counterpart" | "not_allowed" | "whole_shop_only" | "stores_differ" | null
}

/**
 * Reads the settings that somebody has changed in Adobe Commerce, and plans what they become. What
 * nobody changed there keeps the default of here.
 *
 * Adobe Commerce settles a setting for a store view, else its website, else all. Here the websites
 * and store views of a sales channel have one value, so where they differ none is taken.
 */
export async function planSettings(
  database: AdobeDatabase,
  stores: readonly MappedStore[],
): Promise<PlannedSetting[]> {
  const rows = database.has("setting") ? await database.among("setting", "path", PATHS) : []
  const shop = lookup(rows, null)
  const channels = Object.values(
    groupByChannel(stores.filter((store) => store.choice.target !== null)),
  )
  return SETTING_RULES.flatMap((rule) => {
    const forShop = rule.read(shop)
    return [
      ...plan(rule, null, shop(rule.path), forShop),
      ...channels.flatMap(([channel, own]) =>
        planForChannel(
          rule,
          channel,
          own.map((store) => lookup(rows, store)),
          forShop,
        ),
      ),
    ]
  })
}

function planForChannel(
  rule: SettingRule,
  channel: NonNullable<PlannedSetting["sales_channel"]>,
  configs: readonly ConfigLookup[],
  forShop: unknown,
): PlannedSetting[] {
  const values = configs.map((config) => rule.read(config))
  const written = [...new Set(configs.map((config) => config(rule.path) ?? "(default)"))].join(", ")
  if (new Set(values).size > 1) {
    return [
      {
        path: rule.path,
        sales_channel: channel,
        value: written,
        becomes: null,
        obstacle: "stores_differ",
      },
    ]
  }
  return values[0] === forShop ? [] : plan(rule, channel, written, values[0])
}

function plan(
  { path, name }: SettingRule,
  channel: PlannedSetting["sales_channel"],
  written: string | undefined,
  value: unknown,
): PlannedSetting[] {
  if (written === undefined) {
    return []
  }
  const planned = { path, sales_channel: channel, value: written, becomes: null }
  if (name === null || value === undefined) {
    return [{ ...planned, obstacle: "no_counterpart" }]
  }
  if (channel && SETTINGS[name].scope === "global") {
    return [{ ...planned, obstacle: "whole_shop_only" }]
  }
  const checked = SETTINGS[name].schema.safeParse(value)
  return checked.success
    ? [{ ...planned, becomes: { name, value: checked.data }, obstacle: null }]
    : [{ ...planned, obstacle: "not_allowed" }]
}

/** What counts for a store view, or for the whole shop (`null`). */
function lookup(rows: readonly AdobeRecords["setting"][], store: MappedStore | null): ConfigLookup {
  const scopes: [string, number][] = [
    ...(store
      ? ([
          ["stores", store.id],
          ["websites", store.website_id],
        ] satisfies [string, number][])
      : []),
    ["default", 0],
  ]
  return (path) => {
    for (const [scope, id] of scopes) {
      const row = rows.find(
        (it) => it.scope === scope && it.scope_id === id && currentPath(it.path) === path,
      )
      if (row && row.value !== null) {
        return row.value
      }
    }
    return undefined
  }
}

type ChannelStores = [NonNullable<PlannedSetting["sales_channel"]>, MappedStore[]]

function groupByChannel(stores: readonly MappedStore[]): Record<string, ChannelStores> {
  const channels: Record<string, ChannelStores> = {}
  for (const store of stores) {
    const { target } = store.choice
    if (target) {
      const [, own] = (channels[target.id] ??= [target, []])
      own.push(store)
    }
  }
  return channels
}
