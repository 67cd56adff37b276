import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminInvitation, InvitationCustomer } from "../../types/invitation"
import { EmptyCell } from "./empty-cell"

/** The account that came out of the invitation. */
export const InviteeCell = ({ invitee }: Pick<AdminInvitation, "invitee">) =>
  invitee ? <CustomerName customer={invitee} name={invitee.email} /> : <EmptyCell />

/** Who invited: a customer by name, or the shop's own people. */
export const InviterCell = ({ inviter }: Pick<AdminInvitation, "inviter">) => {
  const { t } = useTranslation("invitations")
  if (!inviter) {
    return <span className="text-ui-fg-muted">{t("inviter.admin")}</span>
  }
  const fullName = [inviter.first_name, inviter.last_name].filter(Boolean).join(" ")
  return <CustomerName customer={inviter} name={fullName || inviter.email} />
}

interface NameProps {
  customer: InvitationCustomer
  /** Null where the account is deleted and its data erased. */
  name: string | null
}

const CustomerName = ({ customer, name }: NameProps) => {
  const { t } = useTranslation("invitations")
  if (customer.deleted) {
    return <span className="text-ui-fg-muted">{name || t("inviter.deleted")}</span>
  }
  return (
    <Link
      to={`/customers/${customer.id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      onClick={(event) => event.stopPropagation()}
    >
      {name || customer.id}
    </Link>
  )
}
