import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { invitationPath } from "../../lib/grid-path"
import { LINK } from "../../lib/link-style"
import type { AdminInvitation } from "../../types/invitation"

/** The number of an invitation, leading to its page: rows can be clicked, but not be focused. */
export const InvitationLink = ({ invitation }: { invitation: AdminInvitation }) => {
  const { t } = useTranslation("invitations")
  return (
    <Link
      to={invitationPath(invitation.id)}
      aria-label={t("grid.open", { id: invitation.display_id })}
      className={clx(LINK, "tabular-nums")}
      onClick={(event) => event.stopPropagation()}
    >
      #{invitation.display_id}
    </Link>
  )
}
