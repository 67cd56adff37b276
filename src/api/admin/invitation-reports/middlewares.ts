import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../utils/validate"
import { AdminInvitationCustomersReport, AdminInvitationReport } from "./validators"

const read = { resource: "invitation", operation: "read" }

const route = (
  name: string,
  query: typeof AdminInvitationReport | typeof AdminInvitationCustomersReport,
): MiddlewareRoute => ({
  matcher: `/admin/invitation-reports/${name}`,
  methods: ["GET"],
  policies: [read],
  middlewares: [validateQuery(query, { defaults: [], isList: false })],
})

export const adminInvitationReportMiddlewares: MiddlewareRoute[] = [
  route("general", AdminInvitationReport),
  route("customers", AdminInvitationCustomersReport),
  route("conversion", AdminInvitationReport),
  route("summary", AdminInvitationReport),
]
