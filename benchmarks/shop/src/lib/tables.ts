/** What invitations and their mails fill. */
export const TABLES = [
  "customer_invitation",
  "customer_invitation_history",
  "customer_invitation_delivery",
  "customer_invitation_batch",
  "customer_invitation_import_chunk",
  "customer_invitation_pace",
  "notification",
]
