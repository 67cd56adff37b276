import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { clx, Table } from "@medusajs/ui"
import type { ReportSorting } from "../../lib/report-state"
import type { ReportSortField } from "../../types/report"

interface Props {
  field: ReportSortField
  label: string
  /** Of numbers: these stand on the right, and the greatest are wanted first. */
  isNumber?: boolean
  sorting: ReportSorting
  onSort: (sorting: ReportSorting) => void
}

/** The head of a column by which the rows can be sorted. */
export const SortHeader = ({ field, label, isNumber = false, sorting, onSort }: Props) => {
  const isSorted = sorting.field === field
  const Arrow = sorting.desc ? ArrowDownMini : ArrowUpMini
  return (
    <Table.HeaderCell
      aria-sort={isSorted ? (sorting.desc ? "descending" : "ascending") : "none"}
      className="whitespace-nowrap"
    >
      <button
        type="button"
        className={clx(
          "focus-visible:shadow-borders-focus flex items-center gap-x-1 rounded-sm outline-none",
          isNumber && "ml-auto flex-row-reverse",
        )}
        onClick={() => onSort({ field, desc: isSorted ? !sorting.desc : isNumber })}
      >
        {label}
        <Arrow className={clx("text-ui-fg-muted", !isSorted && "invisible")} />
      </button>
    </Table.HeaderCell>
  )
}
