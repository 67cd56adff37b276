import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseQuery, validateBody, validateQuery } from "../../utils/validate"
import { listConfig } from "./me/invitations/query-config"
import { requireStorefront } from "./me/invitations/require-storefront"
import { StoreCreateInvitations, StoreListInvitations } from "./me/invitations/validators"
import { registrationGate } from "./registration-gate"
import { takeRegistrationToken } from "./registration-token"

/** Authentication of `/store/customers/me` and below is Medusa's own. */
export const storeCustomerMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/customers", middlewares: [takeRegistrationToken] },
  { matcher: "/store/customers", methods: ["POST"], middlewares: [registrationGate] },
  {
    matcher: "/store/customers/me/invitations",
    methods: ["GET"],
    middlewares: [requireStorefront, validateQuery(StoreListInvitations, listConfig)],
  },
  {
    matcher: "/store/customers/me/invitations",
    methods: ["POST"],
    bodyParser: { sizeLimit: "2mb" },
    middlewares: [requireStorefront, refuseQuery, validateBody(StoreCreateInvitations)],
  },
  {
    matcher: "/store/customers/me/invitations/:id/resend",
    methods: ["POST"],
    middlewares: [requireStorefront, refuseQuery],
  },
  {
    matcher: "/store/customers/me/invitations/:id/cancel",
    methods: ["POST"],
    middlewares: [requireStorefront, refuseQuery],
  },
]
