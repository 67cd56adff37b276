import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { isWorkDone, mailsOf, workOf } from "../../lib/batch-state"
import { formatDuration } from "../../lib/duration"
import type { InvitationBatch } from "../../types/batch"
import { ProgressBar } from "../common/progress-bar"

/** How far a batch is: its own work, then its mails, how fast they leave and for how long. */
export const BatchProgress = ({ batch }: { batch: InvitationBatch }) => {
  const { t } = useTranslation("invitations")
  const mails = mailsOf(batch)
  return (
    <div className="flex flex-col gap-y-4">
      {batch.kind !== "create" && (
        <ProgressBar
          label={t(batch.dry_run ? "batches.work.dryRun" : `batches.work.${batch.kind}`)}
          {...workOf(batch)}
        />
      )}
      {mails.total > 0 && <ProgressBar label={t("batches.mails")} {...mails} />}
      <TimeLeft batch={batch} />
    </div>
  )
}

const TimeLeft = ({ batch }: { batch: InvitationBatch }) => {
  const { t, i18n } = useTranslation("invitations")
  const { status, queued, rate_per_minute, eta_seconds } = batch
  if (status === "paused") {
    return <Note words={t("batches.paused")} />
  }
  // Before the first mail has left, there is nothing to say.
  if (queued === 0 || rate_per_minute === 0 || !isWorkDone(batch)) {
    return null
  }
  const rate = t("batches.rate", { count: rate_per_minute })
  const left =
    eta_seconds === null
      ? t("batches.timeUnknown")
      : t("batches.timeLeft", { time: formatDuration(eta_seconds, i18n.language) })
  return <Note words={`${rate} · ${left}`} />
}

const Note = ({ words }: { words: string }) => (
  <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
    {words}
  </Text>
)
