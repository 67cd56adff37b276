import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useRejectedRows, useSaveRejectedRows } from "../../hooks/api/batches"
import { isWorkDone } from "../../lib/batch-state"
import type { InvitationBatch } from "../../types/batch"
import { LoadError } from "../common/load-error"
import { Section } from "../common/section"
import { RejectedTable } from "./rejected-table"

/** The rows of a file that made no invitation: why, the first of them, and all of them as a file. */
export const RejectedSection = ({ batch }: { batch: InvitationBatch }) => {
  const { t } = useTranslation("invitations")
  const { data: rows, error, refetch } = useRejectedRows(batch.id, isWorkDone(batch))
  const { mutate: save, isPending } = useSaveRejectedRows(batch.id)
  return (
    <Section
      title={t(batch.dry_run ? "batches.rejected.wouldTitle" : "batches.rejected.title", {
        count: batch.skipped,
      })}
      actions={
        <Button
          size="small"
          variant="secondary"
          type="button"
          isLoading={isPending}
          onClick={() =>
            save(undefined, {
              onError: ({ message }) =>
                toast.error(t("batches.rejected.saveFailed"), { description: message }),
            })
          }
        >
          {t("batches.rejected.save")}
        </Button>
      }
    >
      {rows && <RejectedTable rows={rows} />}
      {error && (
        <LoadError
          title={t("batches.rejected.error")}
          message={error.message}
          onRetry={() => void refetch()}
        />
      )}
    </Section>
  )
}
