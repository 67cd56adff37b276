import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Sparkles } from "@medusajs/icons"
import { Navigate } from "react-router-dom"

/** Medusa has no Marketing menu; this page exists so that there is one, and leads on. */
const MarketingPage = () => <Navigate to="/marketing/invitations" replace />

export const config = defineRouteConfig({
  label: "nav.marketing",
  translationNs: "invitations",
  icon: Sparkles,
})

export default MarketingPage
