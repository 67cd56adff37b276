// Room `list`: the grid: filters and orders as SQL, pages that are ranges of an index, the export.

import { filterSql, type InvitationFilters } from "./filters"
import {
  FIRST_GROUP,
  isByGroup,
  sectionsOf,
  slicesOf,
  type ListOrder,
  type Section,
  type Slice,
} from "./sorting"
import { runQuery, type ModuleContext } from "../sql/run"

/** Which page of which list. */
export interface InvitationPage {
  filters: InvitationFilters
  order: ListOrder
  offset: number
  limit: number
}

/** The ids on a page in their order, and how many rows there are on all pages. */
export interface PageOfIds {
  ids: string[]
  count: number
}

/** Up to here a page is read without knowing how long the list is, while that is being counted. */
const NEAR = 1_000

/**
 * So few rows are found first and sorted then. Postgres guesses how many will match, and where it guesses
 * too many, it would look for them through the whole table, in order.
 */
const FEW = 10_000

/**
 * Reads one page of a list. The ORM would sort nulls by hand, pass over whole rows, and count by
 * reading them; here an index alone is read, from the end that is nearer to the page.
 *
 * Without a transaction, the beginning of the whole list is read while it is counted.
 */
export async function listInvitationIds(
  context: ModuleContext,
  page: InvitationPage,
): Promise<PageOfIds> {
  const sections = sectionsOf(page.order)
  const [beginning] = sections
  const counting = countRows(context, page.filters)
  const few = isFiltered(page.filters) && (await counting) <= FEW
  if (beginning && page.offset + page.limit <= NEAR) {
    const reading = readSlice(context, page, beginning, { ...page, fromEnd: false }, few)
    const [count, ids] = await Promise.all([counting, reading])
    if (sections.length === 1 || ids.length === page.limit) {
      return { ids, count }
    }
  }
  const sizes = await sizesOf(context, page, sections, counting)
  const ids: string[] = []
  for (const slice of slicesOf(sizes, page.offset, page.limit)) {
    const section = sections[slice.section]
    ids.push(...(section ? await readSlice(context, page, section, slice, few) : []))
  }
  return { ids, count: await counting }
}

function isFiltered(filters: InvitationFilters): boolean {
  return Object.values(filters).some((wanted) => wanted !== undefined)
}

/** Of two, the second section is counted, and the first has the rest: mostly fewer lack a value than have one. */
async function sizesOf(
  context: ModuleContext,
  { filters, order }: InvitationPage,
  sections: readonly Section[],
  counting: Promise<number>,
): Promise<number[]> {
  if (isByGroup(order)) {
    // Together, so that the one that fails is waited for too.
    const [sizes] = await Promise.all([sizesByGroup(context, filters, order), counting])
    return sizes
  }
  const [, second] = sections
  if (!second) {
    return [await counting]
  }
  const [count, without] = await Promise.all([counting, countRows(context, filters, second)])
  return [Math.max(0, count - without), without]
}

/** All sections are counted at once: there is one for each group of the shop. */
async function sizesByGroup(
  context: ModuleContext,
  filters: InvitationFilters,
  { groups = [], descending }: ListOrder,
): Promise<number[]> {
  const condition = filterSql(filters)
  const rows = await runQuery<{ id: string | null; count: number }>(
    context,
    "count-by-group",
    `select ${FIRST_GROUP} as id, count(*)::int as count
     from customer_invitation i where ${condition.sql} group by 1`,
    condition.values,
  )
  const counts = new Map(rows.map(({ id, count }) => [id, count]))
  const sizes = (descending ? [...groups].reverse() : groups).map((id) => counts.get(id) ?? 0)
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0)
  return [...sizes, sum(counts.values()) - sum(sizes)]
}

/** Counts all rows, or those of one section. All of them are counted by the smallest index there is. */
async function countRows(
  context: ModuleContext,
  filters: InvitationFilters,
  section?: Section,
): Promise<number> {
  const condition = filterSql(filters)
  const [row] = await runQuery<{ count: number }>(
    context,
    "count-invitations",
    `select count(*)::int as count from customer_invitation i
     where ${condition.sql} ${section?.condition ?? ""}`,
    [...condition.values, ...(section?.values ?? [])],
  )
  return row?.count ?? 0
}

/**
 * Rows that are passed over are only counted in the index: what is asked of them is nothing but
 * their number, and the row itself is read for those that are left.
 */
async function readSlice(
  context: ModuleContext,
  { filters, order }: Pick<InvitationPage, "filters" | "order">,
  section: Section,
  slice: Omit<Slice, "section">,
  few: boolean,
): Promise<string[]> {
  const { sql, values } = filterSql(filters)
  const matching = `customer_invitation i where ${sql} ${section.condition}`
  const columns = section.columns.map(({ name }) => `i.${name}`).join(", ")
  const rows = await runQuery<{ id: string }>(
    context,
    "list-invitation-ids",
    `${few ? `with matching as materialized (select ${columns} from ${matching})` : ""}
     select r.id
     from (
       select found.display_id, row_number() over () as place
       from (
         select i.display_id from ${few ? "matching i" : matching}
         order by ${orderSql(section, order.descending !== slice.fromEnd)}
         limit ? offset ?
       ) found
     ) p
     join customer_invitation r on r.display_id = p.display_id and r.deleted_at is null
     order by p.place`,
    [...values, ...section.values, slice.limit, slice.offset],
  )
  const ids = rows.map(({ id }) => id)
  return slice.fromEnd ? ids.reverse() : ids
}

/** The order of a section, as it lies in an index read in one direction. */
export function orderSql({ columns }: Section, descending: boolean): string {
  return columns.map(({ name }) => `i.${name} ${descending ? "desc" : "asc"}`).join(", ")
}
