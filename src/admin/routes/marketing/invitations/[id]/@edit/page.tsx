import { RouteDrawer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { EditInvitation } from "../../../../../components/invitation-detail/edit-invitation"

/** Edit, beside the page of the invitation. */
const EditInvitationPage = () => {
  const { id = "" } = useParams()
  return (
    <RouteDrawer>
      <EditInvitation id={id} />
    </RouteDrawer>
  )
}

export default EditInvitationPage
