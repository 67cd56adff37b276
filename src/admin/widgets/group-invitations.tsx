import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomerGroup, DetailWidgetProps } from "@medusajs/framework/types"
import { GroupInvitations } from "../components/widgets/group-invitations"

/** On a customer group's page: open invitations that lead into it. */
const GroupInvitationsWidget = ({ data }: DetailWidgetProps<AdminCustomerGroup>) => (
  <GroupInvitations groupId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "customer_group.details",
  id: "invitations:customer-group",
})

export default GroupInvitationsWidget
