import type { TableState } from "./table-state"

/** How many rows the grid shows on a page. */
export const INVITATION_PAGE_SIZE = 20

/** Filters of the grid, named as `GET /admin/invitations` names them, by the kind of their value. */
const FILTER_KINDS = {
  status: "choices",
  delivery_status: "choices",
  email: "text",
  invitee_email: "text",
  display_id: "number",
  inviter_id: "choice",
  sales_channel_id: "choices",
  customer_group_id: "choices",
  batch_id: "choice",
  created_at: "dates",
  sent_at: "dates",
  first_sent_at: "dates",
  registered_at: "dates",
  purchased: "flag",
} as const

/** Name of a filter of the grid. */
export type InvitationFilterId = keyof typeof FILTER_KINDS

/** Names of all filters of the grid. */
export const INVITATION_FILTER_IDS = Object.keys(FILTER_KINDS) as InvitationFilterId[]

/** Bounds of a moment, each an ISO 8601 time. */
export type DateRange = Partial<Record<"$gte" | "$lte" | "$gt" | "$lt", string>>

/** Filters of `GET /admin/invitations`. */
export type InvitationFilters = Partial<Record<InvitationFilterId, string | string[] | DateRange>>

/** Filters of the mass actions and the export: those of the list and its search. */
export interface SelectionFilters extends InvitationFilters {
  q?: string
}

/** Query of `GET /admin/invitations`. */
export interface InvitationListQuery extends SelectionFilters {
  order?: string
  limit: number
  offset: number
}

/** Turns what the table shows into the query that reads it. Filters not filled in yet are left out. */
export function toInvitationListQuery(state: TableState): InvitationListQuery {
  const { pagination } = state
  return {
    ...toSelectionFilters(state),
    ...toOrder(state),
    limit: pagination.pageSize,
    offset: pagination.pageIndex * pagination.pageSize,
  }
}

/** Which rows the table shows on all its pages, as mass actions take it. */
export function toSelectionFilters({ search, filtering }: TableState): SelectionFilters {
  const filters: SelectionFilters = search.trim() ? { q: search.trim() } : {}
  for (const id of INVITATION_FILTER_IDS) {
    const value = filterValue(FILTER_KINDS[id], filtering[id])
    if (value !== undefined) {
      filters[id] = value
    }
  }
  return filters
}

/** The order that the table shows, if it is not its own. */
export function toOrder({ sorting }: TableState): { order?: string } {
  return sorting ? { order: `${sorting.desc ? "-" : ""}${sorting.id}` } : {}
}

/** The ids chosen in a filter, however its value was written in the URL. */
export function chosenIds(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((entry): entry is string => typeof entry === "string" && entry !== "")
}

function filterValue(kind: (typeof FILTER_KINDS)[InvitationFilterId], value: unknown) {
  const text = typeof value === "string" && value.trim() ? value.trim() : undefined
  switch (kind) {
    case "choices": {
      const ids = chosenIds(value)
      return ids.length ? ids : undefined
    }
    case "choice":
      return chosenIds(value)[0]
    case "text":
      return text
    case "number":
      return text?.replace(/^#/, "")
    case "flag":
      return text === "true" || text === "false" ? text : undefined
    case "dates":
      return dateRange(value)
  }
}

function dateRange(value: unknown): DateRange | undefined {
  if (typeof value !== "object" || value === null) {
    return undefined
  }
  const bounds: Record<string, unknown> = { ...value }
  const range: DateRange = {}
  for (const operator of ["$gte", "$lte", "$gt", "$lt"] as const) {
    const bound = bounds[operator]
    if (typeof bound === "string") {
      range[operator] = bound
    }
  }
  return Object.keys(range).length ? throughItsEnd(range) : undefined
}

/**
 * A range chosen here ends with a millisecond, the last of a day; the database counts in
 * microseconds, and has moments between that one and midnight.
 */
function throughItsEnd(range: DateRange): DateRange {
  const { $lte: last = "", ...others } = range
  const end = Date.parse(last)
  return Number.isNaN(end) ? range : { ...others, $lt: new Date(end + 1).toISOString() }
}
