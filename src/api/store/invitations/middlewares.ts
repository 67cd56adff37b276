import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { StorePreviewInvitation } from "./validators"

export const storeInvitationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/invitations/preview",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(StorePreviewInvitation)],
  },
]
