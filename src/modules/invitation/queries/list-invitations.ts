import { filterSql, type InvitationFilters } from "../filters"
import { sectionsOf, slicesOf, type ListOrder, type Section, type Slice } from "../sorting"
import { runQuery, type ModuleContext } from "./run"

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
 * Reads one page of a list. The ORM would sort nulls by hand, pass over whole rows, and count by
 * reading them; here an index alone is read, from the end that is nearer to the page.
 *
 * Without a transaction, the beginning of a list is read while it is counted.
 */
export async function listInvitationIds(
  context: ModuleContext,
  page: InvitationPage,
): Promise<PageOfIds> {
  const sections = sectionsOf(page.order)
  const near = page.offset + page.limit <= NEAR ? sections[0] : undefined
  const [sizes, first] = await Promise.all([
    countSections(context, page.filters, page.order),
    near ? readSlice(context, page, near, { ...page, fromEnd: false }) : [],
  ])
  const count = sizes.reduce((sum, size) => sum + size, 0)
  const isAll = near && sections.length === 1
  if (isAll || first.length === page.limit) {
    return { ids: first, count }
  }
  const ids: string[] = []
  for (const slice of slicesOf(sizes, page.offset, page.limit)) {
    const section = sections[slice.section]
    ids.push(...(section ? await readSlice(context, page, section, slice) : []))
  }
  return { ids, count }
}

async function countSections(
  context: ModuleContext,
  filters: InvitationFilters,
  order: ListOrder,
): Promise<number[]> {
  const condition = filterSql(filters)
  const sections = sectionsOf(order)
  const sortedBy = sections.length > 1 ? sections[0]?.columns[0]?.name : undefined
  const [row] = await runQuery<{ count: number; valued: number }>(
    context,
    "count-invitations",
    `select count(*)::int as count, count(${sortedBy ? `i.${sortedBy}` : "*"})::int as valued
     from customer_invitation i where ${condition.sql}`,
    condition.values,
  )
  const { count = 0, valued = 0 } = row ?? {}
  return sortedBy ? [valued, count - valued] : [count]
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
): Promise<string[]> {
  const condition = filterSql(filters)
  const rows = await runQuery<{ id: string }>(
    context,
    "list-invitation-ids",
    `select r.id
     from (
       select found.display_id, row_number() over () as place
       from (
         select i.display_id from customer_invitation i
         where ${condition.sql} ${section.condition}
         order by ${orderSql(section, order.descending !== slice.fromEnd)}
         limit ? offset ?
       ) found
     ) p
     join customer_invitation r on r.display_id = p.display_id and r.deleted_at is null
     order by p.place`,
    [...condition.values, slice.limit, slice.offset],
  )
  const ids = rows.map(({ id }) => id)
  return slice.fromEnd ? ids.reverse() : ids
}

/** The order of a section, as it lies in an index read in one direction. */
export function orderSql({ columns }: Section, descending: boolean): string {
  return columns.map(({ name }) => `i.${name} ${descending ? "desc" : "asc"}`).join(", ")
}
