import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminInvitation, InvitationCustomer } from "../../types/invitation"
import { EmptyCell } from "./empty-cell"

/** The account that came out of the invitation. */
export const InviteeCell = ({ invitee }: Pick<AdminInvitation, "invitee">) =>
  invitee ? (
    <CustomerLink customer={invitee} label={invitee.email ?? fullName(invitee)} />
  ) : (
    <EmptyCell />
  )

/** Who invited: a customer by name, also when the account is gone, or the shop's own people. */
export const InviterCell = ({ invitation }: { invitation: AdminInvitation }) => {
  const { t } = useTranslation("invitations")
  const { inviter, inviter_id, inviter_name, inviter_email } = invitation
  const name = (inviter && (fullName(inviter) || inviter.email)) || inviter_name || inviter_email
  if (inviter) {
    return <CustomerLink customer={inviter} label={name ?? inviter.id} />
  }
  if (name) {
    return <span>{name}</span>
  }
  return (
    <span className="text-ui-fg-muted">{t(inviter_id ? "inviter.deleted" : "inviter.admin")}</span>
  )
}

const CustomerLink = ({ customer, label }: { customer: InvitationCustomer; label: string }) => (
  <Link
    to={`/customers/${customer.id}`}
    className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
    onClick={(event) => event.stopPropagation()}
  >
    {label}
  </Link>
)

function fullName({ first_name, last_name }: InvitationCustomer): string {
  return [first_name, last_name].filter(Boolean).join(" ")
}
