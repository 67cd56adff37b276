import { z } from "@medusajs/framework/zod"

/** Body of `POST /store/invitations/preview`. A token of the wrong shape is refused as invalid. */
export const StorePreviewInvitation = z.object({
  token: z.string().max(1_000),
})

/** Body of `POST /store/invitations/preview`, read. */
export type StorePreviewInvitationBody = z.output<typeof StorePreviewInvitation>
