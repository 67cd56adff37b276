import { Checkbox, type DataTableCellContext, type DataTableHeaderContext } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminInvitation } from "../../types/invitation"

/** The box in the header: everything on this page. Has a name, which the dashboard's own lacks. */
export const SelectVisible = ({ table }: DataTableHeaderContext<AdminInvitation, unknown>) => {
  const { t } = useTranslation("invitations")
  return (
    <Checkbox
      aria-label={t("grid.selectVisible")}
      checked={
        table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()
      }
      onCheckedChange={(checked) => table.toggleAllPageRowsSelected(!!checked)}
    />
  )
}

/** The box of one row. */
export const SelectRow = ({ row }: DataTableCellContext<AdminInvitation, unknown>) => {
  const { t } = useTranslation("invitations")
  return (
    <Checkbox
      aria-label={t("grid.selectRow", { id: row.original.display_id })}
      checked={row.getIsSelected()}
      onClick={(event) => event.stopPropagation()}
      onCheckedChange={(checked) => row.toggleSelected(!!checked)}
    />
  )
}
