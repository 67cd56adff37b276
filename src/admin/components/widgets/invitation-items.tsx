import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { invitationPath } from "../../lib/grid-path"
import { LINK } from "../../lib/link-style"
import type { AdminInvitation } from "../../types/invitation"
import { InvitationStatus } from "../common/invitation-status"

/** A few invitations by their addresses, each leading to its page. */
export const InvitationItems = ({ invitations }: { invitations: AdminInvitation[] }) => {
  const { t } = useTranslation("invitations")
  return (
    <ul className="divide-y">
      {invitations.map(({ id, email, status, delivery_status }) => (
        <li
          key={id}
          className="txt-compact-small flex items-center justify-between gap-x-4 px-6 py-3"
        >
          <Link to={invitationPath(id)} className={clx(LINK, "min-w-0 truncate")}>
            {email ?? t("erased")}
          </Link>
          <InvitationStatus status={status} delivery_status={delivery_status} />
        </li>
      ))}
    </ul>
  )
}
