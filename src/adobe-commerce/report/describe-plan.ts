import { readStatus, STATUSES } from "../invitations/read-status"
import type { Choice } from "../mapping/choose-target"
import { BACK_OFFICE, undecided, type ShopMap } from "../mapping/map-shop"
import type { PlannedSetting } from "../settings/plan-settings"
import type { ValueCount } from "../database/open-database"
import { count, table } from "./table"

/** What is known before the invitations are read. */
export interface ImportPlan {
  statuses: readonly ValueCount[]
  shop: ShopMap
  settings: readonly PlannedSetting[]
}

const OBSTACLES: Readonly<Record<NonNullable<PlannedSetting["obstacle"]>, string>> = {
  no_counterpart: "nothing: there is no such setting here",
  not_allowed: "nothing: this value is not possible here",
  whole_shop_only: "nothing: it can only be set for the whole shop",
  stores_differ: "nothing: the store views of this sales channel differ",
}

/** Lays out what an import would find and what it becomes. */
export function describePlan({ statuses, shop, settings }: ImportPlan): string {
  return [
    section("Invitations", table(["Adobe Commerce", "here", "invitations"], statusRows(statuses))),
    section(
      "Stores",
      table(
        ["code", "store view, website", "invitations", "sales channel"],
        shop.stores
          .filter(({ id, count: invitations }) => id !== BACK_OFFICE || invitations > 0)
          .map(({ code, name, count: invitations, choice }) => [
            code,
            name,
            count(invitations),
            describeChoice(choice, "left out"),
          ]),
      ),
    ),
    section(
      "Customer groups",
      table(
        ["group", "invitations", "customer group here"],
        shop.groups.map(({ name, count: invitations, choice }) => [
          name,
          count(invitations),
          describeChoice(choice, "none"),
        ]),
      ),
    ),
    section(
      "Settings that were changed there",
      settings.length > 0
        ? table(["Adobe Commerce", "for", "value", "becomes"], settings.map(settingRow))
        : "  none",
    ),
  ].join("\n")
}

/** What is still to be decided, with the part of a mapping file that would; null: nothing is. */
export function describeUndecided(shop: ShopMap): string | null {
  const { stores, groups } = undecided(shop)
  if (stores.length + groups.length === 0) {
    return null
  }
  const mapping = {
    ...(stores.length > 0
      ? { sales_channels: Object.fromEntries(stores.map(({ code }) => [code, null])) }
      : {}),
    ...(groups.length > 0
      ? { customer_groups: Object.fromEntries(groups.map(({ name }) => [name, null])) }
      : {}),
  }
  return `What has no counterpart is settled by a mapping file (mapping=<file>): put the name or the id of a sales channel or customer group here where it says null, or leave null to leave those invitations out, or to have them join no group.\n\n${JSON.stringify(mapping, null, 2)}\n`
}

function section(title: string, body: string): string {
  return `${title}\n${body}\n`
}

function statusRows(statuses: readonly ValueCount[]): string[][] {
  const known = [...STATUSES].map(([status, ours]) => [
    status,
    ours,
    count(
      statuses
        .filter(({ value }) => readStatus(String(value)) === ours)
        .reduce((sum, { count: invitations }) => sum + invitations, 0),
    ),
  ])
  const unknown = statuses
    .filter(({ value }) => !readStatus(String(value)))
    .map(({ value, count: invitations }) => [
      JSON.stringify(value),
      "unknown: left out",
      count(invitations),
    ])
  return [...known, ...unknown]
}

function describeChoice({ target, by }: Choice, none: string): string {
  if (by === null) {
    return "? nothing here has that name"
  }
  return target ? `${target.name} (${target.id}), by ${by}` : `${none}, by ${by}`
}

function settingRow({ path, sales_channel: channel, value, becomes, obstacle }: PlannedSetting) {
  return [
    path,
    channel?.name ?? "the whole shop",
    value,
    becomes
      ? `${becomes.name} = ${JSON.stringify(becomes.value)}`
      : obstacle
        ? OBSTACLES[obstacle]
        : "",
  ]
}
