import type { UIMatch } from "react-router-dom"
import { InvitationBreadcrumb } from "../../../../components/invitation-detail/invitation-breadcrumb"
import { InvitationDetail } from "../../../../components/invitation-detail/invitation-detail"

/** Marketing → Invitations → one invitation. */
const InvitationPage = () => <InvitationDetail />

export const handle = {
  breadcrumb: (match?: UIMatch) => <InvitationBreadcrumb id={match?.params.id ?? ""} />,
}

export default InvitationPage
