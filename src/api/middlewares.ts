import { defineMiddlewares } from "@medusajs/framework/http"
import { adminInvitationMiddlewares } from "./admin/invitations/middlewares"
import { storeCustomerMiddlewares } from "./store/customers/middlewares"
import { storeInvitationMiddlewares } from "./store/invitations/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminInvitationMiddlewares,
    ...storeInvitationMiddlewares,
    ...storeCustomerMiddlewares,
  ],
})
