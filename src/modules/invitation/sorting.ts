/** Columns that invitations can be sorted by, and whether each row has a value there. */
const SORT_COLUMNS = {
  display_id: { type: "int", always: true },
  email: { type: "text", always: false },
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
} as const

/** A column that invitations can be sorted by. */
export type SortColumn = keyof typeof SORT_COLUMNS

/** The order of a list; among equals the number decides, in the same direction. */
export interface ListOrder {
  by: SortColumn
  descending: boolean
}

/** Names of the columns that invitations can be sorted by. */
export const SORTABLE_COLUMNS = Object.keys(SORT_COLUMNS) as SortColumn[]

/** Newest first. */
export const NEWEST_FIRST: ListOrder = { by: "display_id", descending: true }

/** The order that a request names, such as `-sent_at`; it must be one of {@link SORTABLE_COLUMNS}. */
export function readOrder(order: string | undefined): ListOrder {
  const by = SORTABLE_COLUMNS.find((column) => column === order?.replace(/^-/, ""))
  return by ? { by, descending: order?.startsWith("-") === true } : NEWEST_FIRST
}

/** A part of a sorted list whose rows follow each other in an index. */
export interface Section {
  /** Which rows it has, over the table under the name `i`; empty: all. */
  condition: string
  /** The columns that it is sorted by; the last is unique. */
  columns: { name: SortColumn; type: string }[]
}

/**
 * The sections of a sorted list. Rows without a value come last in either direction, where an index
 * has them first in one of them. So these are a section of their own, and each section is a range
 * of the same index, read forwards or backwards.
 */
export function sectionsOf({ by }: ListOrder): Section[] {
  const number = { name: "display_id", type: "int" } as const
  const { type, always } = SORT_COLUMNS[by]
  if (by === "display_id") {
    return [{ condition: "", columns: [number] }]
  }
  const columns = [{ name: by, type }, number]
  return always
    ? [{ condition: "", columns }]
    : [
        { condition: `and i.${by} is not null`, columns },
        // The value is named all the same: then the rows are found in order, in the same index.
        { condition: `and i.${by} is null`, columns },
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
