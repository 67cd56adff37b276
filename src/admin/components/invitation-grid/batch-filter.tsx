import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useBatches } from "../../hooks/api/batches"
import { batchPath } from "../../lib/batch-path"
import { hasInvitations } from "../../lib/batch-state"
import { LINK } from "../../lib/link-style"
import { useBatchLabel } from "../batches/use-batch-title"
import { FilterChoice } from "./filter-choice"

/** Nobody finds an old batch by its date alone: its own page leads here. */
const NEWEST = { limit: 20, offset: 0 }

interface Props {
  /** The batch that is chosen, if any. */
  id: string | undefined
  onChange: (id: string) => void
}

/** The open filter by batch: the newest that have made invitations, and the ways to all of them. */
export const BatchFilter = ({ id, onChange }: Props) => {
  const { t } = useTranslation("invitations")
  const { data, error } = useBatches(NEWEST)
  const label = useBatchLabel()
  const batches = data?.batches.filter(hasInvitations) ?? []
  return (
    <div className="w-[280px]" role="group" aria-label={t("fields.batch")}>
      <div className="flex max-h-[280px] flex-col overflow-y-auto p-1">
        {!batches.length && (
          <Text size="small" className="text-ui-fg-subtle py-6 text-center">
            {t(data ? "filter.noMatches" : error ? "filter.failed" : "filter.loading")}
          </Text>
        )}
        {batches.map((batch) => (
          <FilterChoice
            key={batch.id}
            label={label(batch)}
            checked={batch.id === id}
            onToggle={() => onChange(batch.id === id ? "" : batch.id)}
          />
        ))}
      </div>
      <div className="border-t px-3 py-2">
        <Link to={batchPath(id)} className={clx(LINK, "txt-compact-small")}>
          {t(id ? "filter.toBatch" : "batches.toList")}
        </Link>
      </div>
    </div>
  )
}
