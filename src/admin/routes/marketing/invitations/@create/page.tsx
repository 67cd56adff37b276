import { RouteFocusModal } from "@medusajs/dashboard/components"
import { AddInvitations } from "../../../../components/add-invitations/add-invitations"

/** Add Invitations, above the grid. */
const AddInvitationsPage = () => (
  <RouteFocusModal>
    <AddInvitations />
  </RouteFocusModal>
)

export default AddInvitationsPage
