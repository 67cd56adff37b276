import { z } from "@medusajs/framework/zod"
import { INVITATION_STATUSES } from "../../../../../modules/invitation/status"
import { oneOrMany, pageParams } from "../../../../utils/query-schemas"

/** Most entries in one submission of a customer, whatever `max_per_send` says. */
export const MAX_CUSTOMER_EMAILS = 100

const MAX_MESSAGE_LENGTH = 1_000

/** Fields that customers can sort their list by. */
export const STORE_SORTABLE_FIELDS = ["created_at", "email", "status", "sent_at", "expires_at"]

/** Query of `GET /store/customers/me/invitations`. */
export const StoreListInvitations = z.object({
  status: oneOrMany(z.enum(INVITATION_STATUSES)).optional(),
  ...pageParams(STORE_SORTABLE_FIELDS, 20),
})

/** Query of `GET /store/customers/me/invitations`, read. */
export type StoreListInvitationsQuery = z.output<typeof StoreListInvitations>

/** Body of `POST /store/customers/me/invitations`. */
export const StoreCreateInvitations = z.object({
  emails: z
    .array(z.string())
    .min(1, "name at least one e-mail address")
    .max(MAX_CUSTOMER_EMAILS, `at most ${MAX_CUSTOMER_EMAILS} addresses at once`),
  message: z
    .string()
    .max(MAX_MESSAGE_LENGTH, `at most ${MAX_MESSAGE_LENGTH} characters`)
    .nullish(),
  sales_channel_id: z.string().min(1).max(100).optional(),
})

/** Body of `POST /store/customers/me/invitations`, read. */
export type StoreCreateInvitationsBody = z.output<typeof StoreCreateInvitations>
