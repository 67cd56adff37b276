import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../utils/validate"
import { refuseStoreQuery, withReason } from "../../utils/with-reason"
import { StorePreviewInvitation } from "./validators"

export const storeInvitationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/invitations/preview",
    methods: ["POST"],
    middlewares: [refuseStoreQuery, withReason(validateBody(StorePreviewInvitation))],
  },
]
