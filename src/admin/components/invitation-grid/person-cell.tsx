import { useTranslation } from "react-i18next"
import { fullName } from "../../lib/full-name"
import type { AdminInvitation } from "../../types/invitation"
import { CustomerLink } from "../common/customer-link"
import { EmptyCell } from "./empty-cell"

/** The account that came out of the invitation. */
export const InviteeCell = ({ invitee }: Pick<AdminInvitation, "invitee">) =>
  invitee ? <CustomerLink customer={invitee} name={invitee.email} /> : <EmptyCell />

/** Who invited: a customer by name, or the shop's own people. */
export const InviterCell = ({ inviter }: Pick<AdminInvitation, "inviter">) => {
  const { t } = useTranslation("invitations")
  return inviter ? (
    // A name that is read from the right is cut off at its end, too.
    <div dir="auto" className="truncate">
      <CustomerLink customer={inviter} name={fullName(inviter) || inviter.email} />
    </div>
  ) : (
    <span className="text-ui-fg-subtle">{t("inviter.admin")}</span>
  )
}
