import type { AdobeDatabase } from "../database/open-database"
import type { AdobeRecords } from "../database/records"
import type { Target } from "../mapping/choose-target"
import { BACK_OFFICE, type MappedStore } from "../mapping/map-shop"
import { SETTINGS } from "../../modules/invitation"
import { currentPath, PATHS, SETTING_RULES, type ConfigLookup, type SettingRule } from "./paths"

/** What becomes of one setting of Adobe Commerce's, for the whole shop or one sales channel. */
export interface PlannedSetting {
  /** Adobe Commerce's name of it. */
  path: string
  /** Null: the whole shop. */
  sales_channel: Target | null
  /** As Adobe Commerce has it. */
  value: string
  /** What it becomes. */
  becomes: { name: keyof typeof SETTINGS; value: unknown } | null
  /** Why it becomes nothing. */
  obstacle: "no_counterpart" | "not_allowed" | "whole_shop_only" | "stores_differ" | null
}

type SettingRow = AdobeRecords["setting"]

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
  const channels = groupByChannel(stores)
  const planned = SETTING_RULES.flatMap((rule) => {
    const forShop = rule.read(shop)
    return [
      ...plan(rule, null, shop(rule.path), forShop),
      ...channels.flatMap((group) => planForChannel(rule, group, rows, forShop)),
    ]
  })
  return withoutRepetitions(planned).map((setting) => ({
    ...setting,
    path: pathIn(rows, setting.path),
  }))
}

function planForChannel(
  rule: SettingRule,
  { channel, stores }: ChannelStores,
  rows: readonly SettingRow[],
  forShop: unknown,
): PlannedSetting[] {
  const views = stores.map((store) => {
    const config = lookup(rows, store)
    return {
      code: store.code,
      written: config(rule.path) ?? "(default)",
      value: rule.read(config),
    }
  })
  const values = new Set(views.map(({ value }) => value))
  if (values.size > 1) {
    return [
      {
        path: rule.path,
        sales_channel: channel,
        value: views.map(({ code, written }) => `${code}: ${written}`).join(", "),
        becomes: null,
        obstacle: "stores_differ",
      },
    ]
  }
  const [value] = values
  const written = [...new Set(views.map((view) => view.written))].join(", ")
  return value === forShop ? [] : plan(rule, channel, written, value)
}

/** One that becomes several of ours is told once where it becomes none of them. */
function withoutRepetitions(planned: readonly PlannedSetting[]): PlannedSetting[] {
  return planned.filter(
    (one, position) =>
      one.becomes !== null ||
      !planned.some(
        (other, place) =>
          place !== position &&
          other.path === one.path &&
          other.sales_channel?.id === one.sales_channel?.id &&
          (other.becomes !== null || place < position),
      ),
  )
}

/** The path as it stands in this shop: an old one has an old name for the section. */
function pathIn(rows: readonly SettingRow[], path: string): string {
  const names = new Set(rows.map((row) => row.path).filter((it) => currentPath(it) === path))
  const [name = path] = names.has(path) ? [path] : names
  return name
}

function plan(
  { path, name }: SettingRule,
  channel: Target | null,
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
function lookup(rows: readonly SettingRow[], store: MappedStore | null): ConfigLookup {
  const scopes: [string, number | null][] = [
    ...(store
      ? ([
          ["stores", store.id],
          ["websites", store.website_id],
        ] satisfies [string, number | null][])
      : []),
    ["default", 0],
  ]
  return (path) => {
    for (const [scope, id] of scopes) {
      const own = rows.filter((row) => row.scope === scope && row.scope_id === id)
      // A shop that was upgraded may have kept what it said before under the old name.
      const row =
        own.find((it) => it.path === path) ?? own.find((it) => currentPath(it.path) === path)
      if (row && row.value !== null) {
        return row.value
      }
    }
    return undefined
  }
}

/** A sales channel, and the store views that say how it is set. */
interface ChannelStores {
  channel: Target
  stores: readonly MappedStore[]
}

function groupByChannel(stores: readonly MappedStore[]): ChannelStores[] {
  const views = stores.filter(({ id, website_id }) => id !== BACK_OFFICE && website_id !== null)
  const channels = new Map(
    views.flatMap(({ choice: { target } }) => (target ? [[target.id, target]] : [])),
  )
  return [...channels.values()].map((channel) => ({
    channel,
    stores: whoseSettingsCount(views.filter(({ choice }) => choice.target?.id === channel.id)),
  }))
}

/** Where `*` sends all others to one sales channel, those without invitations have no say in it. */
function whoseSettingsCount(views: readonly MappedStore[]): readonly MappedStore[] {
  const used = views.filter(({ count }) => count > 0)
  return used.length > 0 ? used : views
}
