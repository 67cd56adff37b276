import { toast } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useDiscardInvitations, useSendInvitations } from "../../hooks/api/invitations"
import { useConfirm } from "../../hooks/use-confirm"
import { batchPath } from "../../lib/batch-path"
import type { SelectionPayload } from "../../lib/selection"
import type { InvitationBatch } from "../../types/batch"

/** What became of the invitations that were selected: counts, or the batch that does it. */
type MassResult = { done: number; skipped: number } | { batch: InvitationBatch }

/** Does something to what is selected, so many invitations, and answers whether it was done. */
type MassAction = (selected: SelectionPayload, count: number) => Promise<boolean>

/** Discard Selected: asks, naming the number, and afterwards says how many, and how many not. */
export function useDiscardSelected(): MassAction {
  const { mutateAsync } = useDiscardInvitations()
  return useMassAction("discard", "danger", async (selected) => {
    const answer = await mutateAsync(selected)
    return "batch" in answer ? answer : { done: answer.discarded, skipped: answer.skipped }
  })
}

/** Send Selected: asks, naming the number, and afterwards says how many, and how many not. */
export function useSendSelected(): MassAction {
  const { mutateAsync } = useSendInvitations()
  return useMassAction("send", "confirmation", async (selected) => {
    const answer = await mutateAsync(selected)
    return "batch" in answer ? answer : { done: answer.queued, skipped: answer.skipped }
  })
}

/** @param words - the group of words that the action speaks in */
function useMassAction(
  words: "discard" | "send",
  variant: "danger" | "confirmation",
  run: (selected: SelectionPayload) => Promise<MassResult>,
): MassAction {
  const { t } = useTranslation("invitations")
  const confirm = useConfirm()
  const tell = useTellResult(words)
  const isAsking = useRef(false)

  return async (selected, count) => {
    // The command's key pressed twice must not ask twice.
    if (isAsking.current) {
      return false
    }
    isAsking.current = true
    const confirmed = await confirm({
      variant,
      title: t(`${words}.title`),
      description: t(`${words}.confirm`, { count }),
      confirmText: t(`${words}.action`),
      cancelText: t(`${words}.cancel`),
    })
    isAsking.current = false
    if (!confirmed) {
      return false
    }
    try {
      tell(await run(selected))
      return true
    } catch (error) {
      toast.error(t(`${words}.failed`), {
        description: error instanceof Error ? error.message : undefined,
      })
      return false
    }
  }
}

function useTellResult(words: "discard" | "send"): (result: MassResult) => void {
  const { t } = useTranslation("invitations")
  const navigate = useNavigate()
  return (result) => {
    if ("batch" in result) {
      const { id, total } = result.batch
      toast.info(t(`batch.${words}`, { count: total }), {
        description: t("batch.goesOn"),
        action: {
          label: t("batch.show"),
          altText: t("batch.showAlt"),
          onClick: () => navigate(batchPath(id)),
        },
      })
      return
    }
    const { done, skipped } = result
    const notify = done ? toast.success : toast.info
    notify(done ? t(`${words}.done`, { count: done }) : t(`${words}.none`), {
      description: skipped ? t(`${words}.skipped`, { count: skipped }) : undefined,
    })
  }
}
