import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { InvitationCustomer } from "../../types/invitation"

interface Props {
  customer: InvitationCustomer
  /** Null where the account is deleted and its data erased. */
  name: string | null
}

/** Leads to a customer's page, as long as there is one. */
export const CustomerLink = ({ customer, name }: Props) => {
  const { t } = useTranslation("invitations")
  if (customer.deleted) {
    return <span className="text-ui-fg-muted">{name || t("inviter.deleted")}</span>
  }
  return (
    <Link
      to={`/customers/${customer.id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover min-w-0 break-words"
      // In a row that leads elsewhere.
      onClick={(event) => event.stopPropagation()}
    >
      {name || customer.id}
    </Link>
  )
}
