import type {
  DataTableFilteringState,
  DataTablePaginationState,
  DataTableSortingState,
} from "@medusajs/ui"

/** What a table shows: which page, in which order, of what. */
export interface TableState {
  search: string
  sorting: DataTableSortingState | null
  pagination: DataTablePaginationState
  filtering: DataTableFilteringState
}

/** Reads a table's state from the URL; what cannot be read is left out. */
export function readTableState(
  params: URLSearchParams,
  filterIds: readonly string[],
  pageSize: number,
): TableState {
  const order = params.get("order") ?? ""
  const offset = Math.max(0, Number.parseInt(params.get("offset") ?? "0", 10) || 0)
  const filters = filterIds.filter((id) => params.has(id))
  return {
    search: params.get("q") ?? "",
    sorting: order ? { id: order.replace(/^-/, ""), desc: order.startsWith("-") } : null,
    pagination: { pageIndex: Math.floor(offset / pageSize), pageSize },
    filtering: Object.fromEntries(filters.map((id) => [id, readFilter(params.get(id) ?? "")])),
  }
}

/** A URL written by hand (`?status=sent`) counts as well as the JSON that the table writes. */
function readFilter(value: string): unknown {
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === "boolean" || typeof parsed === "number" ? value : parsed
  } catch {
    return value
  }
}
