import { clx, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { deliveryNote, STATUS_COLORS } from "../../lib/invitation-status"
import type { AdminInvitation } from "../../types/invitation"

type Props = Pick<AdminInvitation, "status" | "delivery_status">

/** The status as a badge, and in plain words what there is to say about the mail. */
export const InvitationStatus = ({ status, delivery_status }: Props) => {
  const { t } = useTranslation("invitations")
  const note = deliveryNote(status, delivery_status)
  return (
    <div className="flex shrink-0 flex-col items-start gap-y-0.5">
      <StatusBadge color={STATUS_COLORS[status]}>{t(`status.${status}`)}</StatusBadge>
      {note && (
        <span
          className={clx(
            "txt-compact-xsmall",
            note === "failed" ? "text-ui-fg-error" : "text-ui-fg-subtle",
          )}
        >
          {t(`delivery.${note}`)}
        </span>
      )}
    </div>
  )
}
