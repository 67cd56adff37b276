import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { TranslatedLabel } from "../../../components/common/translated-label"
import { InvitationSettingsPage } from "../../../components/invitation-settings/invitation-settings-page"

/** Settings → Invitations. */
const SettingsPage = () => <InvitationSettingsPage />

export const config = defineRouteConfig({
  label: "nav.invitations",
  translationNs: "invitations",
  icon: Envelope,
})

export const handle = {
  breadcrumb: () => <TranslatedLabel words="nav.invitations" />,
}

export default SettingsPage
