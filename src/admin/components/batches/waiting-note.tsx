import { useTranslation } from "react-i18next"
import { useQueue } from "../../hooks/api/queue"
import { useSettings } from "../../hooks/api/settings"
import type { InvitationBatch } from "../../types/batch"
import { Note } from "../common/note"
import { NoProviderNote } from "../common/no-provider-note"
import { Timestamp } from "../common/timestamp"

/** Why the mails of a batch do not leave, where it is none of the batch's own doing. */
export const WaitingNote = ({ batch }: { batch: InvitationBatch }) => {
  const { t } = useTranslation("invitations")
  const isWaiting = batch.queued > 0 && batch.status !== "paused"
  const { data: shop } = useSettings(null)
  const { data: queue } = useQueue(isWaiting)
  if (!isWaiting) {
    return null
  }
  if (shop && !shop.settings.enabled) {
    return <Note variant="warning">{t("batches.waiting.disabled")}</Note>
  }
  return (
    <>
      <NoProviderNote />
      {queue?.paused && (
        <Note variant="warning">
          {t("batches.waiting.refused", { reason: queue.pause_reason ?? "" })}{" "}
          {queue.paused_until && (
            <>
              {t("batches.waiting.until")} <Timestamp date={queue.paused_until} />
            </>
          )}
        </Note>
      )}
    </>
  )
}
