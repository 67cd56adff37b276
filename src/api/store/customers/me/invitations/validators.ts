import { z } from "@medusajs/framework/zod"
import { holdsLink, INVITATION_STATUSES } from "../../../../../modules/invitation"
import { addressList, idText, messageText, oneOrMany, pageParams } from "../../../../utils/schemas"

/** Most entries in one submission of a customer, whatever `max_per_send` says. */
const MAX_CUSTOMER_EMAILS = 100

/** Fields that customers can sort their list by. */
const STORE_SORTABLE_FIELDS = [
  "created_at",
  "display_id",
  "email",
  "status",
  "sent_at",
  "registered_at",
  "expires_at",
]

/** Query of `GET /store/customers/me/invitations`. */
export const StoreListInvitations = z.object({
  status: oneOrMany(z.enum(INVITATION_STATUSES)).optional(),
  ...pageParams(STORE_SORTABLE_FIELDS, 20),
})

/** Query of `GET /store/customers/me/invitations`, read. */
export type StoreListInvitationsQuery = z.output<typeof StoreListInvitations>

/** Body of `POST /store/customers/me/invitations`. */
export const StoreCreateInvitations = z.object({
  emails: addressList(MAX_CUSTOMER_EMAILS),
  message: messageText
    .refine(
      (text) => !holdsLink(text),
      "message: leave out links and e-mail addresses; the mail has the shop's own link",
    )
    .nullish(),
  sales_channel_id: idText.optional(),
})

/** Body of `POST /store/customers/me/invitations`, read. */
export type StoreCreateInvitationsBody = z.output<typeof StoreCreateInvitations>
