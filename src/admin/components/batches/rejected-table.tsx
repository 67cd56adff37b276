import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RejectedRow } from "../../types/batch"
import { OutcomeCounts } from "../common/outcome-counts"

/** The rest is in the file. */
const SHOWN = 20

/** How many rows were rejected for which reason, and the first of them with their lines. */
export const RejectedTable = ({ rows }: { rows: RejectedRow[] }) => {
  const { t } = useTranslation("invitations")
  return (
    <>
      <div className="px-6 py-4">
        <OutcomeCounts rows={rows} />
      </div>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("batches.rejected.line")}</Table.HeaderCell>
              <Table.HeaderCell>{t("outcomes.email")}</Table.HeaderCell>
              <Table.HeaderCell>{t("outcomes.reason")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.slice(0, SHOWN).map(({ line, email, outcome }) => (
              <Table.Row key={line}>
                <Table.Cell className="tabular-nums">{line}</Table.Cell>
                <Table.Cell className="max-w-[260px] truncate">{email}</Table.Cell>
                <Table.Cell>{t(`outcomes.${outcome}`)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {rows.length > SHOWN && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("batches.rejected.more", { count: rows.length - SHOWN })}
        </Text>
      )}
    </>
  )
}
