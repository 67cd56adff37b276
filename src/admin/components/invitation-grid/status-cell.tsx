import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { deliveryNote, STATUS_COLORS } from "../../lib/invitation-status"
import type { AdminInvitation } from "../../types/invitation"

type Props = Pick<AdminInvitation, "status" | "delivery_status">

/** The status as a badge, and in plain words what there is to say about the mail. */
export const StatusCell = ({ status, delivery_status }: Props) => {
  const { t } = useTranslation("invitations")
  const note = deliveryNote(status, delivery_status)
  return (
    <div className="flex items-center gap-x-2">
      <StatusBadge color={STATUS_COLORS[status]}>{t(`status.${status}`)}</StatusBadge>
      {note && (
        <Text
          size="small"
          leading="compact"
          className={note === "failed" ? "text-ui-fg-error" : "text-ui-fg-muted"}
        >
          {t(`delivery.${note}`)}
        </Text>
      )}
    </div>
  )
}
