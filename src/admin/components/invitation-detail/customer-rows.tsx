import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { fullName } from "../../lib/full-name"
import type { InvitationCustomer } from "../../types/invitation"
import { CustomerLink } from "../common/customer-link"

/** Name and address of a customer, or what is still known of one who is gone. */
export const CustomerRows = ({ customer }: { customer: InvitationCustomer }) => {
  const { t } = useTranslation("invitations")
  const name = fullName(customer)
  return (
    <>
      {name && <SectionRow title={t("detail.inviter.name")} value={name} />}
      <SectionRow
        title={t("detail.inviter.email")}
        value={<CustomerLink customer={customer} name={customer.email} />}
      />
      {customer.deleted && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("detail.inviter.deleted")}
        </Text>
      )}
    </>
  )
}
