import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listConfig, retrieveConfig } from "./query-config"
import {
  AdminCreateInvitations,
  AdminDiscardInvitations,
  AdminListInvitations,
  AdminRetrieveInvitation,
} from "./validators"

/** Room for a thousand addresses; what is too long is then told by the validator, not by the parser. */
const BODY_LIMIT = "4mb"

export const adminInvitationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/invitations",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminListInvitations, listConfig)],
  },
  {
    matcher: "/admin/invitations",
    methods: ["POST"],
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [validateAndTransformBody(AdminCreateInvitations)],
  },
  {
    matcher: "/admin/invitations/discard",
    methods: ["POST"],
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [validateAndTransformBody(AdminDiscardInvitations)],
  },
  {
    matcher: "/admin/invitations/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminRetrieveInvitation, retrieveConfig)],
  },
  {
    matcher: "/admin/invitations/:id/discard",
    methods: ["POST"],
    middlewares: [validateAndTransformQuery(AdminRetrieveInvitation, retrieveConfig)],
  },
]
