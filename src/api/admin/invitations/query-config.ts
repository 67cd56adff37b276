import { SORTABLE_FIELDS } from "../../../modules/invitation"

/** What one invitation shows by default. */
export const defaultInvitationFields = [
  "id",
  "display_id",
  "email",
  "status",
  "delivery_status",
  "batch_id",
  "message",
  "metadata",
  "sent_at",
  "first_sent_at",
  "registered_at",
  "created_at",
  "updated_at",
  "expires_at",
  "erased_at",
  "created_by",
  "inviter_id",
  "inviter_email",
  "inviter_name",
  "inviter.id",
  "inviter.email",
  "inviter.first_name",
  "inviter.last_name",
  "invitee_id",
  "invitee_email",
  "invitee.id",
  "invitee.email",
  "invitee.first_name",
  "invitee.last_name",
  "sales_channel_id",
  "sales_channel_name",
  "sales_channel.id",
  "sales_channel.name",
  "customer_group_ids",
  "customer_groups.id",
  "customer_groups.name",
]

/** What `fields` may name; anything else is left out, as Medusa does it. */
const allowed = [
  ...defaultInvitationFields,
  ...["phone", "company_name", "has_account", "created_at"].flatMap((field) => [
    `inviter.${field}`,
    `invitee.${field}`,
  ]),
  "sales_channel.description",
  "sales_channel.is_disabled",
  "customer_groups.metadata",
]

/** Config of the list; newest first unless asked otherwise. */
export const listConfig = {
  defaults: defaultInvitationFields,
  // Medusa looks for the order in the same list.
  allowed: [...new Set([...allowed, ...SORTABLE_FIELDS])],
  defaultLimit: 20,
  isList: true,
}

/** Config of routes that answer one invitation. */
export const retrieveConfig = {
  defaults: defaultInvitationFields,
  allowed,
  isList: false,
}
