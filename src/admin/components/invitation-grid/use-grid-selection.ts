import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import type { SelectionFilters } from "../../lib/invitation-list-query"
import {
  countSelected,
  EVERYTHING,
  isSelected,
  NOTHING,
  type Selection,
  type SelectionPayload,
  toPayload,
  withRows,
} from "../../lib/selection"

interface Shown {
  filters: SelectionFilters
  /** Ids of the rows on this page. */
  visible: readonly string[]
  /** How many rows match on all pages. */
  total: number
}

/** What is selected in the grid, and the commands that change it. */
export interface GridSelection {
  count: number
  payload: SelectionPayload
  /** How many of the rows on this page are selected. */
  visibleCount: number
  selectAll: () => void
  deselectAll: () => void
  selectVisible: () => void
  unselectVisible: () => void
  /** For the table: the selected rows of this page. */
  rows: DataTableRowSelectionState
  onRowsChange: (rows: DataTableRowSelectionState) => void
}

/**
 * Keeps the selection while one turns pages and sorts. When search or filters change it is dropped:
 * it would name rows that nobody sees any more.
 */
export function useGridSelection({ filters, visible, total }: Shown): GridSelection {
  const within = JSON.stringify(filters)
  const [kept, keep] = useState({ within, selection: NOTHING })
  const selection = kept.within === within ? kept.selection : NOTHING
  const set = (next: Selection) => keep({ within, selection: next })
  const selectedHere = visible.filter((id) => isSelected(selection, id))

  return {
    count: countSelected(selection, total),
    payload: toPayload(selection, filters),
    visibleCount: selectedHere.length,
    selectAll: () => set(EVERYTHING),
    deselectAll: () => set(NOTHING),
    selectVisible: () => set(withRows(selection, visible, true)),
    unselectVisible: () => set(withRows(selection, visible, false)),
    rows: Object.fromEntries(selectedHere.map((id) => [id, true])),
    onRowsChange: (rows) => {
      const added = withRows(
        selection,
        visible.filter((id) => rows[id] === true),
        true,
      )
      set(
        withRows(
          added,
          visible.filter((id) => rows[id] !== true),
          false,
        ),
      )
    },
  }
}
