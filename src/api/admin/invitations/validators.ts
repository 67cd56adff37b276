import { z } from "@medusajs/framework/zod"
import { DELIVERY_STATUSES, INVITATION_STATUSES } from "../../../modules/invitation/status"
import { momentFilter, oneOrMany, pageParams } from "../../utils/query-schemas"

/** Most entries in one submission of staff. */
export const MAX_ADMIN_EMAILS = 1_000

/** Longest message, in characters. */
export const MAX_MESSAGE_LENGTH = 1_000

const id = z.string().min(1).max(100)

/** Fields that the list can be sorted by. */
export const SORTABLE_FIELDS = [
  "display_id",
  "email",
  "inviter_email",
  "inviter_name",
  "invitee_email",
  "status",
  "delivery_status",
  "sales_channel_name",
  "sent_at",
  "registered_at",
  "expires_at",
  "created_at",
] as const

/** Filters of the list; the mass actions take the same. */
export const invitationFilters = {
  q: z.string().trim().max(200).optional(),
  display_id: oneOrMany(
    z
      .union([z.number(), z.string()])
      .transform(Number)
      .pipe(z.number().int().min(1).max(2_147_483_647)),
  ).optional(),
  email: oneOrMany(z.string().max(300)).optional(),
  invitee_email: oneOrMany(z.string().max(300)).optional(),
  status: oneOrMany(z.enum(INVITATION_STATUSES)).optional(),
  delivery_status: oneOrMany(z.enum(DELIVERY_STATUSES)).optional(),
  sales_channel_id: oneOrMany(id).optional(),
  customer_group_id: oneOrMany(id).optional(),
  inviter_id: oneOrMany(id).optional(),
  batch_id: oneOrMany(id).optional(),
  created_at: momentFilter.optional(),
  sent_at: momentFilter.optional(),
  registered_at: momentFilter.optional(),
}

/** Query of `GET /admin/invitations`. */
export const AdminListInvitations = z.object({
  ...invitationFilters,
  ...pageParams(SORTABLE_FIELDS, 20),
})

/** Query of `GET /admin/invitations`, read. */
export type AdminListInvitationsQuery = z.output<typeof AdminListInvitations>

/** Query of routes that answer one invitation. */
export const AdminRetrieveInvitation = z.object({ fields: z.string().max(2_000).optional() })

/** Body of `POST /admin/invitations`. */
export const AdminCreateInvitations = z.object({
  emails: z
    .array(z.string())
    .min(1, "name at least one e-mail address")
    .max(MAX_ADMIN_EMAILS, `at most ${MAX_ADMIN_EMAILS} addresses at once; import a file instead`),
  message: z
    .string()
    .max(MAX_MESSAGE_LENGTH, `at most ${MAX_MESSAGE_LENGTH} characters`)
    .nullish(),
  sales_channel_id: id.optional(),
  customer_group_ids: z.array(id).max(100).optional(),
  send: z.boolean().optional(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
})

/** Body of `POST /admin/invitations`, read. */
export type AdminCreateInvitationsBody = z.output<typeof AdminCreateInvitations>

/** Body of `POST /admin/invitations/discard`. */
export const AdminDiscardInvitations = z.object({
  ids: z.array(id).min(1, "name at least one invitation").max(5_000),
})

/** Body of `POST /admin/invitations/discard`, read. */
export type AdminDiscardInvitationsBody = z.output<typeof AdminDiscardInvitations>
