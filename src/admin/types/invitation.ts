import type { DeliveryStatus, InvitationStatus } from "../../modules/invitation/status"

/** A customer as the invitation routes answer it. */
export interface InvitationCustomer {
  id: string
  email: string | null
  first_name?: string | null
  last_name?: string | null
}

/** A sales channel or customer group, by id and name. */
export interface NamedReference {
  id: string
  name: string
}

/** One row of `GET /admin/invitations`. */
export interface AdminInvitation {
  id: string
  display_id: number
  email: string | null
  status: InvitationStatus
  delivery_status: DeliveryStatus | null
  message: string | null
  sent_at: string | null
  registered_at: string | null
  created_at: string
  expires_at: string | null
  /** The admin user, when an admin invites; empty when a customer does. */
  created_by: string | null
  inviter_id?: string | null
  /** The inviter's account as it is now; null once it is deleted. */
  inviter?: InvitationCustomer | null
  /** The inviter's name when the invitation was made. */
  inviter_name?: string | null
  /** The inviter's address when the invitation was made. */
  inviter_email?: string | null
  invitee?: InvitationCustomer | null
  sales_channel?: NamedReference | null
  /** The channel's name when the invitation was made. */
  sales_channel_name?: string | null
  customer_groups?: (NamedReference | null)[] | null
}

/** Answer of `GET /admin/invitations`. */
export interface InvitationListResponse {
  invitations: AdminInvitation[]
  count: number
  offset: number
  limit: number
}

/** What became of one address of a submission. */
export const INVITATION_OUTCOMES = [
  "created",
  "invalid_email",
  "duplicate",
  "over_limit",
  "existing_customer",
  "suppressed",
] as const

/** What became of one address of a submission. */
export type InvitationOutcome = (typeof INVITATION_OUTCOMES)[number]

/** Body of `POST /admin/invitations`. */
export interface CreateInvitationsPayload {
  emails: string[]
  message?: string
  sales_channel_id?: string
  customer_group_ids?: string[]
}

/** One entry of the answer to `POST /admin/invitations`, in the order of the submission. */
export interface InvitationResult {
  email: string
  outcome: InvitationOutcome
  invitation?: Pick<AdminInvitation, "id" | "display_id">
}

/** Answer of `POST /admin/invitations`. */
export interface CreateInvitationsResponse {
  results: InvitationResult[]
}

/** Answer of `POST /admin/invitations/discard`. */
export interface DiscardInvitationsResponse {
  matched: number
  discarded: number
  skipped: number
}
