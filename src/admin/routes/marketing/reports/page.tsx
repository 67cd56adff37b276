import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TranslatedLabel } from "../../../components/common/translated-label"
import { ReportsPage } from "../../../components/invitation-reports/reports-page"

/** Marketing → Reports. */
const InvitationReportsPage = () => <ReportsPage />

export const config = defineRouteConfig({
  label: "nav.reports",
  rank: 2,
  translationNs: "invitations",
})

export const handle = {
  breadcrumb: () => <TranslatedLabel words="nav.reports" />,
}

export default InvitationReportsPage
