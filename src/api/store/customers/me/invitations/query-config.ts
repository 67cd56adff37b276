/** What customers see of their own invitations; nothing else can be asked for. */
export const storeInvitationFields = [
  "id",
  "display_id",
  "email",
  "status",
  "delivery_status",
  "message",
  "sent_at",
  "registered_at",
  "expires_at",
  "created_at",
  "erased_at",
]

/** Config of the list of a customer. */
export const listConfig = {
  defaults: storeInvitationFields,
  allowed: storeInvitationFields,
  defaultLimit: 20,
  isList: true,
}
