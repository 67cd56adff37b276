import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { AdminInvitationSettingsParams, AdminUpdateInvitationSettings } from "./validators"

const query = validateAndTransformQuery(AdminInvitationSettingsParams, {
  defaults: [],
  isList: false,
})

const read = { resource: "invitation", operation: "read" }
const update = { resource: "invitation", operation: "update" }

export const adminInvitationSettingsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/invitation-settings",
    methods: ["GET"],
    policies: [read],
    middlewares: [query],
  },
  {
    matcher: "/admin/invitation-settings",
    methods: ["POST"],
    policies: [update],
    middlewares: [query, validateAndTransformBody(AdminUpdateInvitationSettings)],
  },
  {
    matcher: "/admin/invitation-settings/mail-preview",
    methods: ["GET"],
    policies: [read],
    middlewares: [query],
  },
  {
    matcher: "/admin/invitation-settings/test-mail",
    methods: ["POST"],
    policies: [update],
    middlewares: [query],
  },
]
