import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody, validateQuery } from "../../utils/validate"
import { AdminInvitationSettingsParams, AdminUpdateInvitationSettings } from "./validators"

const query = validateQuery(AdminInvitationSettingsParams, {
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
    middlewares: [query, validateBody(AdminUpdateInvitationSettings)],
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
