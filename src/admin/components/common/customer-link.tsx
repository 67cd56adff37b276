import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { LINK } from "../../lib/link-style"
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
    return <span className="text-ui-fg-subtle">{name || t("inviter.deleted")}</span>
  }
  return (
    <Link
      to={`/customers/${customer.id}`}
      className={clx(LINK, "min-w-0 break-words")}
      // In a row that leads elsewhere.
      onClick={(event) => event.stopPropagation()}
    >
      {name || customer.id}
    </Link>
  )
}
