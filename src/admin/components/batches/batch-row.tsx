import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { batchPath } from "../../lib/batch-path"
import { mailsOf } from "../../lib/batch-state"
import { LINK } from "../../lib/link-style"
import type { InvitationBatch } from "../../types/batch"
import { Timestamp } from "../common/timestamp"
import { BatchStatus } from "./batch-status"
import { useBatchTitle } from "./use-batch-title"

/** One batch in the list. */
export const BatchRow = ({ batch }: { batch: InvitationBatch }) => {
  const { t } = useTranslation("invitations")
  const title = useBatchTitle()
  const mails = mailsOf(batch)
  return (
    <li className="txt-compact-small flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Link to={batchPath(batch.id)} className={LINK}>
          {title(batch)}
        </Link>
        <span className="text-ui-fg-subtle tabular-nums">
          {t("batches.entries", { count: batch.total })}
          {mails.total > 0 && ` · ${t("batches.mailsOfTotal", { ...mails })}`}
        </span>
      </div>
      <div className="flex items-center gap-x-4">
        <BatchStatus status={batch.status} />
        <span className="text-ui-fg-subtle">
          <Timestamp date={batch.created_at} />
        </span>
      </div>
    </li>
  )
}
