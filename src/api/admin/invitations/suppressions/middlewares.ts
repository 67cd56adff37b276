import type { MiddlewareRoute } from "@medusajs/framework/http"
import { readJson } from "../../../utils/read-json"
import { refuseQuery, validateBody, validateQuery } from "../../../utils/validate"
import {
  AdminCreateSuppressions,
  AdminDeleteSuppressions,
  AdminDeleteSuppressionsParams,
  AdminListSuppressions,
} from "./validators"

const matcher = "/admin/invitations/suppressions"

/** Room for a thousand addresses; what is too long is then told by the validator, not by the parser. */
const json = readJson("2mb")

const query = { defaults: [], isList: false }

export const adminSuppressionMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    policies: [{ resource: "invitation", operation: "read" }],
    middlewares: [validateQuery(AdminListSuppressions, { defaults: [], isList: true })],
  },
  {
    matcher,
    methods: ["POST"],
    bodyParser: false,
    policies: [{ resource: "invitation", operation: "update" }],
    middlewares: [refuseQuery, ...json, validateBody(AdminCreateSuppressions)],
  },
  {
    matcher,
    methods: ["DELETE"],
    bodyParser: false,
    policies: [{ resource: "invitation", operation: "update" }],
    middlewares: [
      ...json,
      validateBody(AdminDeleteSuppressions),
      validateQuery(AdminDeleteSuppressionsParams, query),
    ],
  },
]
