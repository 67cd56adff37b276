import { z } from "@medusajs/framework/zod"
import { idText } from "../../utils/schemas"

/** Query of all settings routes: left out for the whole shop, else one sales channel. */
export const AdminInvitationSettingsParams = z.object({
  sales_channel_id: idText.optional(),
})

/** Query of all settings routes, read. */
export type AdminInvitationSettingsQuery = z.output<typeof AdminInvitationSettingsParams>

/** Body of `POST /admin/invitation-settings`; each setting is checked by its own definition. */
export const AdminUpdateInvitationSettings = z
  .record(z.string().max(100), z.unknown())
  .refine((body) => Object.keys(body).length > 0, "name at least one setting")

/** Body of `POST /admin/invitation-settings`, read. */
export type AdminUpdateInvitationSettingsBody = z.output<typeof AdminUpdateInvitationSettings>
