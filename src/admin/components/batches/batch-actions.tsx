import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSteerBatch } from "../../hooks/api/batches"
import { useConfirm } from "../../hooks/use-confirm"
import { steeringsOf } from "../../lib/batch-state"
import type { BatchSteering, InvitationBatch } from "../../types/batch"

/** Pause, Resume and Cancel, as far as the batch's state allows. */
export const BatchActions = ({ batch }: { batch: InvitationBatch }) => {
  const { t } = useTranslation("invitations")
  const confirm = useConfirm()
  const { mutate, isPending, variables } = useSteerBatch(batch.id)

  const steer = async (steering: BatchSteering) => {
    // What is canceled cannot be taken up again.
    const confirmed =
      steering !== "cancel" ||
      (await confirm({
        title: t("batches.cancel.title"),
        description: t(batch.kind === "discard" ? "batches.cancel.rest" : "batches.cancel.mails"),
        confirmText: t("batches.cancel.action"),
        cancelText: t("batches.cancel.back"),
      }))
    if (confirmed) {
      mutate(steering, {
        onError: ({ message }) => toast.error(t("batches.failed"), { description: message }),
      })
    }
  }

  return steeringsOf(batch).map((steering) => (
    <Button
      key={steering}
      size="small"
      variant={steering === "cancel" ? "danger" : "secondary"}
      disabled={isPending}
      isLoading={isPending && variables === steering}
      onClick={() => void steer(steering)}
    >
      {t(`batches.steer.${steering}`)}
    </Button>
  ))
}
