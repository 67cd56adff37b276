import { toast } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useDiscardInvitations, useSendInvitations } from "../../hooks/api/invitations"
import { useConfirm } from "../../hooks/use-confirm"

/** What became of the invitations that were selected. */
interface MassResult {
  done: number
  skipped: number
}

/** Does something to the invitations of these ids, and answers whether it was done. */
type MassAction = (ids: string[]) => Promise<boolean>

/** Discard Selected: asks, naming the number, and afterwards says how many, and how many not. */
export function useDiscardSelected(): MassAction {
  const { mutateAsync } = useDiscardInvitations()
  return useMassAction("discard", "danger", async (ids) => {
    const { discarded, skipped } = await mutateAsync({ ids })
    return { done: discarded, skipped }
  })
}

/** Send Selected: asks, naming the number, and afterwards says how many, and how many not. */
export function useSendSelected(): MassAction {
  const { mutateAsync } = useSendInvitations()
  return useMassAction("send", "confirmation", async (ids) => {
    const { queued, skipped } = await mutateAsync({ ids })
    return { done: queued, skipped }
  })
}

/** @param words - the group of words that the action speaks in */
function useMassAction(
  words: "discard" | "send",
  variant: "danger" | "confirmation",
  run: (ids: string[]) => Promise<MassResult>,
): MassAction {
  const { t } = useTranslation("invitations")
  const confirm = useConfirm()
  const isAsking = useRef(false)

  return async (ids) => {
    // The command's key pressed twice must not ask twice.
    if (isAsking.current) {
      return false
    }
    isAsking.current = true
    const confirmed = await confirm({
      variant,
      title: t(`${words}.title`),
      description: t(`${words}.confirm`, { count: ids.length }),
      confirmText: t(`${words}.action`),
      cancelText: t(`${words}.cancel`),
    })
    isAsking.current = false
    if (!confirmed) {
      return false
    }
    try {
      const { done, skipped } = await run(ids)
      const notify = done ? toast.success : toast.info
      notify(done ? t(`${words}.done`, { count: done }) : t(`${words}.none`), {
        description: skipped ? t(`${words}.skipped`, { count: skipped }) : undefined,
      })
      return true
    } catch (error) {
      toast.error(t(`${words}.failed`), {
        description: error instanceof Error ? error.message : undefined,
      })
      return false
    }
  }
}
