import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useExportInvitations } from "../../hooks/api/export"
import { batchPath } from "../../lib/batch-path"
import { toOrder, toSelectionFilters } from "../../lib/invitation-list-query"
import type { TableState } from "../../lib/table-state"

interface Props {
  table: TableState
  addPath: string
  /** There is nothing to export. */
  isEmpty: boolean
}

/** What the grid offers beside its filters: batches, the file of what it shows, and new invitations. */
export const GridActions = ({ table, addPath, isEmpty }: Props) => {
  const { t } = useTranslation("invitations")
  const { mutate: exportInvitations, isPending } = useExportInvitations()
  return (
    <>
      <Button size="small" variant="secondary" asChild>
        <Link to={batchPath()}>{t("batches.title")}</Link>
      </Button>
      <Button
        size="small"
        variant="secondary"
        disabled={isEmpty}
        isLoading={isPending}
        onClick={() => exportInvitations({ ...toSelectionFilters(table), ...toOrder(table) })}
      >
        {t("grid.export")}
      </Button>
      <Button size="small" variant="secondary" asChild>
        <Link to={addPath}>{t("grid.add")}</Link>
      </Button>
    </>
  )
}
