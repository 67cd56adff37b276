import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AdobeDatabase, ValueCount } from "../database/open-database"
import { ImportFailure } from "../failure"
import { chooseTarget, type Choice, type Target } from "./choose-target"
import { ALL_OTHERS, type Mapping } from "./read-mapping"

/** A store view, and the sales channel that it becomes. */
export interface MappedStore {
  id: number
  /** Null: the store view is gone. */
  website_id: number | null
  /** By which the mapping file calls it. */
  code: string
  /** As people know it: store view and website. */
  name: string
  /** How many invitations it has. */
  count: number
  choice: Choice
}

/** A customer group, and the one of ours that it becomes. */
export interface MappedGroup {
  id: number
  /** Also what the mapping file calls it. */
  name: string
  /** How many invitations it has. */
  count: number
  choice: Choice
}

/** What becomes of Adobe Commerce's stores and groups. */
export interface ShopMap {
  stores: MappedStore[]
  groups: MappedGroup[]
}

/** The number of the store view that is the back office, where there are no customers. */
export const BACK_OFFICE = 0

/** The number of the group for people who are not logged in, which is no group here. */
const NOT_LOGGED_IN = 0

/**
 * Finds out which sales channels and customer groups the invitations come to.
 *
 * A sales channel is found by the name of the store view, else of its website. Stores and groups that
 * invitations name but that are gone count as well, under their number.
 */
export async function mapShop(
  container: MedusaContainer,
  database: AdobeDatabase,
  mapping: Mapping,
): Promise<ShopMap> {
  const [websites, stores, groups] = [
    new Map((await database.all("website")).map((it) => [it.id, it])),
    new Map((await database.all("store")).map((it) => [it.id, it])),
    new Map((await database.all("group")).map((it) => [it.id, it])),
  ]
  const channels = await listChannels(container)
  const ownGroups = await listGroups(container)
  const perStore = countsById(await database.count("invitation", "store_id"))
  const perGroup = countsById(await database.count("invitation", "group_id"))
  const shop: ShopMap = {
    stores: keysOf(stores, perStore).map((id) => {
      const store = stores.get(id)
      const website = store && websites.get(store.website_id)
      const names = [store?.name, website?.name].filter((it) => it !== undefined && it !== null)
      const code = store?.code ?? `#${id}`
      return {
        id,
        website_id: store?.website_id ?? null,
        code,
        name: names.join(", ") || "(gone)",
        count: perStore.get(id) ?? 0,
        choice: chooseTarget(
          "sales channel",
          { key: code, names },
          mapping.sales_channels,
          channels,
        ),
      }
    }),
    groups: keysOf(groups, perGroup).flatMap((id) => {
      const name = groups.get(id)?.name.trim() || `#${id}`
      const count = perGroup.get(id) ?? 0
      return id === NOT_LOGGED_IN
        ? []
        : [{ id, name, count, choice: chooseGroup(name, mapping, ownGroups) }]
    }),
  }
  refuseStrangers(
    "store view",
    mapping.sales_channels,
    shop.stores.map(({ code }) => code),
  )
  refuseStrangers("customer group", mapping.customer_groups, [
    ...shop.groups.map(({ name }) => name),
    groups.get(NOT_LOGGED_IN)?.name ?? "",
  ])
  return shop
}

/** The stores and groups that invitations need and that nobody has decided about. */
export function undecided({ stores, groups }: ShopMap): ShopMap {
  const open = ({ count, choice }: { count: number; choice: Choice }) =>
    count > 0 && choice.target === null && choice.by === null
  return { stores: stores.filter(open), groups: groups.filter(open) }
}

function chooseGroup(name: string, mapping: Mapping, groups: readonly Target[]): Choice {
  return chooseTarget(
    "customer group",
    { key: name, names: [name] },
    mapping.customer_groups,
    groups,
  )
}

function countsById(counts: readonly ValueCount[]): Map<number, number> {
  return new Map(
    counts.flatMap(({ value, count }) => (value === null ? [] : [[Number(value), count]])),
  )
}

function keysOf(...maps: readonly ReadonlyMap<number, unknown>[]): number[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))].sort((one, other) => one - other)
}

async function listChannels(container: MedusaContainer): Promise<Target[]> {
  return await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({}, { select: ["id", "name"], order: { id: "ASC" } })
}

async function listGroups(container: MedusaContainer): Promise<Target[]> {
  return await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({}, { select: ["id", "name"], order: { id: "ASC" } })
}

/** A slip in a name would bring along what was meant to be left out, and nothing takes it back. */
function refuseStrangers(
  what: string,
  mapping: Readonly<Record<string, string | null>>,
  known: readonly string[],
): void {
  const stranger = Object.keys(mapping).find((key) => key !== ALL_OTHERS && !known.includes(key))
  if (stranger !== undefined) {
    throw new ImportFailure(
      `The mapping file names "${stranger}", and there is no ${what} of that name there. Names are as the dry run shows them, capitals included.`,
    )
  }
}
