import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { TranslatedLabel } from "../../../components/common/translated-label"
import { InvitationGrid } from "../../../components/invitation-grid/invitation-grid"
import { ReportSummary } from "../../../components/report-summary/report-summary"

/** Marketing → Invitations, with room for the forms that open above it. */
const InvitationsPage = () => (
  <>
    <ReportSummary />
    <InvitationGrid />
    <Outlet />
  </>
)

export const config = defineRouteConfig({
  label: "nav.invitations",
  rank: 1,
  translationNs: "invitations",
})

export const handle = {
  breadcrumb: () => <TranslatedLabel words="nav.invitations" />,
}

export default InvitationsPage
