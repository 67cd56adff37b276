import { z } from "@medusajs/framework/zod"

/**
 * Body of `POST /store/invitations/preview`. A token that is missing, or of the wrong shape or length,
 * is refused as invalid; what bounds its length is the size of a body.
 */
export const StorePreviewInvitation = z.object({
  token: z.unknown(),
})

/** Body of `POST /store/invitations/preview`, read. */
export type StorePreviewInvitationBody = z.output<typeof StorePreviewInvitation>
