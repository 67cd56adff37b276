import type { SelectionFilters } from "./invitation-list-query"

/** What of a list is selected: rows that were picked, or all that match but for some. */
export type Selection =
  { kind: "picked"; ids: ReadonlySet<string> } | { kind: "all"; except: ReadonlySet<string> }

/** A selection as the mass actions take it. */
export type SelectionPayload =
  { ids: string[] } | { filters: SelectionFilters; except_ids: string[] }

/** Nothing is selected. */
export const NOTHING: Selection = { kind: "picked", ids: new Set() }

/** Every row that matches, on all pages. */
export const EVERYTHING: Selection = { kind: "all", except: new Set() }

/** Whether a row is selected. */
export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === "all" ? !selection.except.has(id) : selection.ids.has(id)
}

/** The selection with these rows in it, or out of it. */
export function withRows(
  selection: Selection,
  rows: readonly string[],
  selected: boolean,
): Selection {
  const listed = new Set(selection.kind === "all" ? selection.except : selection.ids)
  for (const id of rows) {
    if (selected === (selection.kind === "picked")) {
      listed.add(id)
    } else {
      listed.delete(id)
    }
  }
  return selection.kind === "all"
    ? { kind: "all", except: listed }
    : { kind: "picked", ids: listed }
}

/**
 * How many rows are selected.
 *
 * @param total - how many match.
 */
export function countSelected(selection: Selection, total: number): number {
  return selection.kind === "all" ? Math.max(0, total - selection.except.size) : selection.ids.size
}

/** The selection as the mass actions take it. */
export function toPayload(selection: Selection, filters: SelectionFilters): SelectionPayload {
  return selection.kind === "all"
    ? { filters, except_ids: [...selection.except] }
    : { ids: [...selection.ids] }
}
