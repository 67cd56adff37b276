import { defineMiddlewares } from "@medusajs/framework/http"
import { adminInvitationReportMiddlewares } from "./admin/invitation-reports/middlewares"
import { adminInvitationSettingsMiddlewares } from "./admin/invitation-settings/middlewares"
import { adminInvitationMiddlewares } from "./admin/invitations/middlewares"
import { adminSuppressionMiddlewares } from "./admin/invitations/suppressions/middlewares"
import { invitationMiddlewares } from "./invitations/middlewares"
import { storeCustomerMiddlewares } from "./store/customers/middlewares"
import { storeInvitationMiddlewares } from "./store/invitations/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminSuppressionMiddlewares,
    ...adminInvitationMiddlewares,
    ...adminInvitationReportMiddlewares,
    ...adminInvitationSettingsMiddlewares,
    ...invitationMiddlewares,
    ...storeInvitationMiddlewares,
    ...storeCustomerMiddlewares,
  ],
})
