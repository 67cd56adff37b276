import type { MiddlewareRoute } from "@medusajs/framework/http"
import { readJson } from "../../utils/read-json"
import { validateBody, validateQuery } from "../../utils/validate"
import { refuseStoreQuery, withReason } from "../../utils/with-reason"
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
    middlewares: [
      withReason(requireStorefront),
      withReason(validateQuery(StoreListInvitations, listConfig)),
    ],
  },
  {
    matcher: "/store/customers/me/invitations",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [
      ...readJson("2mb").map(withReason),
      withReason(requireStorefront),
      refuseStoreQuery,
      withReason(validateBody(StoreCreateInvitations)),
    ],
  },
  {
    matcher: "/store/customers/me/invitations/:id/resend",
    methods: ["POST"],
    middlewares: [withReason(requireStorefront), refuseStoreQuery],
  },
  {
    matcher: "/store/customers/me/invitations/:id/cancel",
    methods: ["POST"],
    middlewares: [withReason(requireStorefront), refuseStoreQuery],
  },
]
