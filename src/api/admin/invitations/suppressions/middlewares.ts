import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import {
  AdminCreateSuppressions,
  AdminDeleteSuppressions,
  AdminDeleteSuppressionsParams,
  AdminListSuppressions,
} from "./validators"

const matcher = "/admin/invitations/suppressions"

/** Room for a thousand addresses; what is too long is then told by the validator, not by the parser. */
const bodyParser = { sizeLimit: "4mb" }

const query = { defaults: [], isList: false }

export const adminSuppressionMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    policies: [{ resource: "invitation", operation: "read" }],
    middlewares: [validateAndTransformQuery(AdminListSuppressions, { defaults: [], isList: true })],
  },
  {
    matcher,
    methods: ["POST"],
    bodyParser,
    policies: [{ resource: "invitation", operation: "update" }],
    middlewares: [validateAndTransformBody(AdminCreateSuppressions)],
  },
  {
    matcher,
    methods: ["DELETE"],
    bodyParser,
    policies: [{ resource: "invitation", operation: "update" }],
    middlewares: [
      validateAndTransformBody(AdminDeleteSuppressions),
      validateAndTransformQuery(AdminDeleteSuppressionsParams, query),
    ],
  },
]
