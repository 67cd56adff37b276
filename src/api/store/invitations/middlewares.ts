import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseQuery, validateBody } from "../../utils/validate"
import { StorePreviewInvitation } from "./validators"

export const storeInvitationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/invitations/preview",
    methods: ["POST"],
    middlewares: [refuseQuery, validateBody(StorePreviewInvitation)],
  },
]
