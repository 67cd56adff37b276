import type {
  DataTableFilteringState,
  DataTablePaginationState,
  DataTableSortingState,
} from "@medusajs/ui"
import { useMemo } from "react"
import { readTableState } from "../lib/table-state"
import { useUrlParams } from "./use-url-params"

interface Options {
  /** Filters that the URL may name. */
  filterIds: readonly string[]
  pageSize: number
}

/**
 * Keeps a table's state in the URL, with the names the dashboard's own tables use, so that a view
 * can be reloaded, bookmarked, sent to a colleague and linked to.
 */
export function useTableUrlState({ filterIds, pageSize }: Options) {
  const [params, changeUrl] = useUrlParams()
  const state = useMemo(
    () => readTableState(params, filterIds, pageSize),
    [params, filterIds, pageSize],
  )

  /** Everything but turning a page leads back to the first page. */
  const change = (edit: (next: URLSearchParams) => void, how?: { replace: boolean }) =>
    changeUrl((next) => {
      next.delete("offset")
      edit(next)
    }, how)
  const toPage = ({ pageIndex }: DataTablePaginationState, how?: { replace: boolean }) =>
    changeUrl(
      (next) => setOrDelete(next, "offset", pageIndex > 0 ? `${pageIndex * pageSize}` : ""),
      how,
    )

  return {
    ...state,
    /** What is typed comes letter by letter; Back would take it away like that. */
    onSearchChange: (search: string) =>
      change((next) => setOrDelete(next, "q", search), { replace: true }),
    onSortingChange: (sorting: DataTableSortingState | undefined) =>
      change((next) =>
        setOrDelete(next, "order", sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : ""),
      ),
    /** A filter that was added and not yet filled in is no place to go back to. */
    onFilteringChange: (filtering: DataTableFilteringState) =>
      change(
        (next) => {
          for (const id of filterIds) {
            const value = filtering[id]
            setOrDelete(next, id, value === undefined ? "" : JSON.stringify(value))
          }
        },
        { replace: Object.values(state.filtering).some(isEmptyFilter) },
      ),
    onPaginationChange: (page: DataTablePaginationState) => toPage(page),
    /** To another page than the URL says, which there is not. */
    correctPage: (page: DataTablePaginationState) => toPage(page, { replace: true }),
    /** Back to everything. */
    clear: () => changeUrl(clearAll),
  }
}

function isEmptyFilter(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0)
}

function clearAll(params: URLSearchParams): void {
  for (const name of [...params.keys()]) {
    params.delete(name)
  }
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value) {
    params.set(name, value)
  } else {
    params.delete(name)
  }
}
