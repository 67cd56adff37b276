import type { MiddlewareRoute } from "@medusajs/framework/http"
import { readJson } from "../../utils/read-json"
import { refuseQuery, validateBody, validateQuery } from "../../utils/validate"
import { listConfig, retrieveConfig } from "./query-config"
import {
  AdminCreateInvitations,
  AdminEditInvitation,
  AdminEraseAddress,
  AdminExportInvitations,
  AdminListBatches,
  AdminListInvitations,
  AdminRetrieveInvitation,
  AdminSelectInvitations,
} from "./validators"

/** Room for a thousand addresses; what is too long is then told by the validator, not by the parser. */
const json = readJson("2mb")

const read = { resource: "invitation", operation: "read" }
const create = { resource: "invitation", operation: "create" }
const update = { resource: "invitation", operation: "update" }
const remove = { resource: "invitation", operation: "delete" }

export const adminInvitationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/invitations",
    methods: ["GET"],
    policies: [read],
    middlewares: [validateQuery(AdminListInvitations, listConfig)],
  },
  {
    matcher: "/admin/invitations",
    methods: ["POST"],
    bodyParser: false,
    policies: [create],
    middlewares: [refuseQuery, ...json, validateBody(AdminCreateInvitations)],
  },
  {
    matcher: "/admin/invitations/import",
    methods: ["POST"],
    policies: [create],
    middlewares: [refuseQuery],
  },
  {
    matcher: "/admin/invitations/discard",
    methods: ["POST"],
    bodyParser: false,
    policies: [remove],
    middlewares: [refuseQuery, ...json, validateBody(AdminSelectInvitations)],
  },
  {
    matcher: "/admin/invitations/erase",
    methods: ["POST"],
    // Said here too, since Medusa takes this path for an id as well.
    bodyParser: false,
    policies: [remove],
    middlewares: [refuseQuery, ...json, validateBody(AdminEraseAddress)],
  },
  {
    matcher: "/admin/invitations/export",
    methods: ["GET"],
    policies: [read],
    middlewares: [validateQuery(AdminExportInvitations, { defaults: [], isList: true })],
  },
  {
    matcher: "/admin/invitations/send",
    methods: ["POST"],
    bodyParser: false,
    policies: [update],
    middlewares: [refuseQuery, ...json, validateBody(AdminSelectInvitations)],
  },
  {
    matcher: "/admin/invitations/batches",
    methods: ["GET"],
    policies: [read],
    middlewares: [validateQuery(AdminListBatches, { defaults: [], isList: true })],
  },
  {
    matcher: "/admin/invitations/batches/:id",
    methods: ["GET"],
    policies: [read],
    middlewares: [refuseQuery],
  },
  {
    matcher: "/admin/invitations/batches/:id/rejected",
    methods: ["GET"],
    policies: [read],
    middlewares: [refuseQuery],
  },
  // Named one by one: Medusa runs what has a parameter in this place after the routes themselves.
  ...["pause", "resume", "cancel"].map((verb): MiddlewareRoute => ({
    matcher: `/admin/invitations/batches/:id/${verb}`,
    methods: ["POST"],
    policies: [update],
    middlewares: [refuseQuery],
  })),
  {
    matcher: "/admin/invitations/queue",
    methods: ["GET"],
    policies: [read],
    middlewares: [refuseQuery],
  },
  {
    matcher: "/admin/invitations/:id",
    methods: ["GET"],
    policies: [read],
    middlewares: [validateQuery(AdminRetrieveInvitation, retrieveConfig)],
  },
  {
    matcher: "/admin/invitations/:id",
    methods: ["POST"],
    bodyParser: false,
    policies: [update],
    middlewares: [
      ...json,
      validateBody(AdminEditInvitation),
      validateQuery(AdminRetrieveInvitation, retrieveConfig),
    ],
  },
  {
    matcher: "/admin/invitations/:id/discard",
    methods: ["POST"],
    policies: [remove],
    middlewares: [validateQuery(AdminRetrieveInvitation, retrieveConfig)],
  },
  {
    matcher: "/admin/invitations/:id/send",
    methods: ["POST"],
    policies: [update],
    middlewares: [validateQuery(AdminRetrieveInvitation, retrieveConfig)],
  },
]
