import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { gridPath } from "../../lib/grid-path"
import { figureFilters, type FigureScope } from "../../lib/report-figures"
import type { ReportRow } from "../../types/report"
import { Muted } from "../common/muted"

interface Props {
  row: ReportRow
  scope: FigureScope
}

/** Who invited, as the invitations remember it, leading to whom they invited. */
export const InviterCells = ({ row, scope }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <>
      <Table.Cell className="min-w-32">
        <Link
          to={gridPath(figureFilters("sent", scope))}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none"
        >
          {row.name || row.email || t("reports.nameless")}
        </Link>
      </Table.Cell>
      <Table.Cell className="max-w-60 truncate" title={row.email ?? undefined}>
        {row.email ?? <Muted>{t("erased")}</Muted>}
      </Table.Cell>
      <Table.Cell className="max-w-48 truncate" title={row.group ?? undefined}>
        {row.group || <Muted>–</Muted>}
      </Table.Cell>
    </>
  )
}
