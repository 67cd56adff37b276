import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Bodies are not read: all that counts is in the address, and mailbox providers post what they like. */
export const invitationMiddlewares: MiddlewareRoute[] = [
  { matcher: "/invitations/unsubscribe", methods: ["POST"], bodyParser: false },
]
