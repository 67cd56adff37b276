import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { CustomerInvitations } from "../components/widgets/customer-invitations"

/** On a customer's page: who invited them, and whom they invited. */
const CustomerInvitationsWidget = ({ data }: DetailWidgetProps<AdminCustomer>) => (
  <CustomerInvitations customer={data} />
)

export const config = defineWidgetConfig({
  zone: "customer.details.side",
  id: "invitations:customer",
})

export default CustomerInvitationsWidget
