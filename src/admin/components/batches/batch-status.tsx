import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { InvitationBatch } from "../../types/batch"

/** How far a batch is, as a badge. */
export const BatchStatus = ({ status }: Pick<InvitationBatch, "status">) => {
  const { t } = useTranslation("invitations")
  return <StatusBadge color={COLORS[status]}>{t(`batches.status.${status}`)}</StatusBadge>
}

const COLORS = {
  queued: "grey",
  running: "blue",
  paused: "orange",
  completed: "green",
  failed: "red",
  canceled: "grey",
} as const
