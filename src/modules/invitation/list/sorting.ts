interface SortField {
  /** Its column, where that has another name. */
  column?: string
  type: "int" | "text" | "timestamptz"
  /** Whether each row has a value there. */
  always: boolean
}

const SORT_FIELDS = {
  display_id: { type: "int", always: true },
  // Addresses stand together in whichever letters they were typed.
  email: { column: "email_normalized", type: "text", always: false },
  inviter_email: { type: "text", always: false },
  inviter_name: { type: "text", always: false },
  invitee_email: { type: "text", always: false },
  status: { type: "text", always: true },
  delivery_status: { type: "text", always: false },
  sales_channel_name: { type: "text", always: false },
  sent_at: { type: "timestamptz", always: false },
  registered_at: { type: "timestamptz", always: false },
  expires_at: { type: "timestamptz", always: false },
  created_at: { type: "timestamptz", always: true },
} as const satisfies Record<string, SortField>

/** Sorted by the name of the first group, which an invitation does not keep: only its id. */
const BY_GROUP = "customer_group_name"

/** What invitations can be sorted by. */
export type SortFieldName = keyof typeof SORT_FIELDS | typeof BY_GROUP

/** Names of all that invitations can be sorted by. */
export const SORTABLE_FIELDS: SortFieldName[] = [
  ...(Object.keys(SORT_FIELDS) as (keyof typeof SORT_FIELDS)[]),
  BY_GROUP,
]

/** The order of a list; among equals the number decides, in the same direction. */
export interface ListOrder {
  by: SortFieldName
  descending: boolean
  /** Where it is sorted by the group: ids of all groups, in the order of their names. */
  groups?: readonly string[]
}

/** The group that decides where an invitation stands in a list sorted by groups. */
export const FIRST_GROUP = "i.customer_group_ids[1]"

const NUMBER = { name: "display_id", type: "int" }

const NEWEST_FIRST: ListOrder = { by: "display_id", descending: true }

/** The order that a request names, such as `-sent_at`; without one, newest first. */
export function readOrder(order: string | undefined): ListOrder {
  const by = SORTABLE_FIELDS.find((field) => field === order?.replace(/^-/, ""))
  return by ? { by, descending: order?.startsWith("-") === true } : NEWEST_FIRST
}

/** Whether an order needs to know the groups. */
export function isByGroup({ by }: ListOrder): boolean {
  return by === BY_GROUP
}

/** A part of a sorted list whose rows follow each other in an index. */
export interface Section {
  /** Which rows it has, over the table under the name `i`; empty: all. */
  condition: string
  /** The values of the condition. */
  values: readonly (string | readonly string[])[]
  /** The columns that it is sorted by; the last is unique. */
  columns: { name: string; type: string }[]
}

/**
 * The sections of a sorted list. Rows without a value come last in either direction, where an index
 * has them first in one of them. So these are a section of their own, and each section is a range
 * of the same index, read forwards or backwards.
 */
export function sectionsOf(order: ListOrder): Section[] {
  const { by } = order
  if (by === BY_GROUP) {
    return groupSections(order)
  }
  if (by === "display_id") {
    return [{ condition: "", values: [], columns: [NUMBER] }]
  }
  const { column: name = by, type, always }: SortField = SORT_FIELDS[by]
  const columns = [{ name, type }, NUMBER]
  return always
    ? [{ condition: "", values: [], columns }]
    : [
        { condition: `and i.${name} is not null`, values: [], columns },
        // Sorted by the value all the same: so the rows are found in order, in the same index.
        { condition: `and i.${name} is null`, values: [], columns },
      ]
}

/**
 * One section for each group that stands first, by its name; then those without a group, or whose
 * first is deleted. That the group is among the groups follows, and lets a rare one be found in the
 * index over them.
 */
function groupSections({ groups = [], descending }: ListOrder): Section[] {
  const byName = descending ? [...groups].reverse() : groups
  return [
    ...byName.map((id) => ({
      condition: `and i.customer_group_ids @> ?::text[] and ${FIRST_GROUP} = ?`,
      values: [[id], id],
      columns: [NUMBER],
    })),
    {
      condition: `and (${FIRST_GROUP} = any(?::text[])) is not true`,
      values: [groups],
      columns: [NUMBER],
    },
  ]
}

/** A piece of one section. */
export interface Slice {
  section: number
  /** Rows to pass over, counted from the section's end when it is read from there. */
  offset: number
  limit: number
  fromEnd: boolean
}

/**
 * Where the rows of a page lie. Passing over rows costs time, so each section is read from whichever
 * end is nearer.
 *
 * @param sizes - how many rows each section has
 */
export function slicesOf(sizes: readonly number[], offset: number, limit: number): Slice[] {
  const slices: Slice[] = []
  let start = 0
  for (const [section, size] of sizes.entries()) {
    const from = Math.max(offset - start, 0)
    const to = Math.min(offset + limit - start, size)
    if (from < to) {
      const behind = size - to
      const fromEnd = behind < from
      slices.push({ section, offset: fromEnd ? behind : from, limit: to - from, fromEnd })
    }
    start += size
  }
  return slices
}
