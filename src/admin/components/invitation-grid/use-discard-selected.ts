import { toast, usePrompt } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useDiscardInvitations } from "../../hooks/api/invitations"

/**
 * Discard Selected: asks, naming the number, and afterwards says how many were discarded and how
 * many had already ended.
 *
 * @returns a function that answers whether it was done
 */
export function useDiscardSelected() {
  const { t } = useTranslation("invitations")
  const prompt = usePrompt()
  const { mutateAsync } = useDiscardInvitations()
  const isAsking = useRef(false)

  return async (ids: string[]): Promise<boolean> => {
    // The command's key pressed twice must not ask twice.
    if (isAsking.current) {
      return false
    }
    isAsking.current = true
    const confirmed = await prompt({
      title: t("discard.title"),
      description: t("discard.confirm", { count: ids.length }),
      confirmText: t("discard.action"),
      cancelText: t("discard.cancel"),
    })
    isAsking.current = false
    if (!confirmed) {
      return false
    }
    try {
      const { discarded, skipped } = await mutateAsync({ ids })
      const notify = discarded ? toast.success : toast.info
      notify(discarded ? t("discard.done", { count: discarded }) : t("discard.none"), {
        description: skipped ? t("discard.skipped", { count: skipped }) : undefined,
      })
      return true
    } catch (error) {
      toast.error(t("discard.failed"), {
        description: error instanceof Error ? error.message : undefined,
      })
      return false
    }
  }
}
