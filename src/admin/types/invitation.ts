import type { ActorType, DeliveryStatus, InvitationStatus } from "../../modules/invitation/browser"
import type { InvitationBatch } from "./batch"

/** A customer as the invitation routes answer it; what was known, where the account is deleted. */
export interface InvitationCustomer {
  id: string
  email: string | null
  first_name?: string | null
  last_name?: string | null
  deleted?: boolean
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
  /** Null once it was erased. */
  email: string | null
  status: InvitationStatus
  delivery_status: DeliveryStatus | null
  message: string | null
  sent_at: string | null
  registered_at: string | null
  created_at: string
  expires_at: string | null
  /** When address and message were erased. */
  erased_at: string | null
  /** The admin user, when an admin invites; empty when a customer does. */
  created_by: string | null
  /** The customer who invites. */
  inviter?: InvitationCustomer | null
  /** The account that came out of it. */
  invitee?: InvitationCustomer | null
  sales_channel?: NamedReference | null
  customer_groups?: NamedReference[]
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

/** What the invitations of one form or file have in common. */
export interface InvitationTerms {
  message: string | undefined
  /** Left out: the store's default. */
  sales_channel_id: string | undefined
  /** Left out: the default of the settings; empty: none. */
  customer_group_ids: string[] | undefined
}

/** Body of `POST /admin/invitations`. */
export interface CreateInvitationsPayload extends InvitationTerms {
  emails: string[]
}

/** One entry of the answer to `POST /admin/invitations`, in the order of the submission. */
export interface InvitationResult {
  email: string
  outcome: InvitationOutcome
  invitation?: Pick<AdminInvitation, "id" | "email" | "status">
}

/** Answer of `POST /admin/invitations`. */
export interface CreateInvitationsResponse {
  /** Sends the mails; null where nothing was created. */
  batch: InvitationBatch | null
  results: InvitationResult[]
}

/** Answer of `POST /admin/invitations/discard`. */
export interface DiscardInvitationsResponse {
  matched: number
  discarded: number
  skipped: number
}

/** Answer of `POST /admin/invitations/send`. */
export interface SendInvitationsResponse {
  matched: number
  queued: number
  skipped: number
}

/** One change of an invitation's status. */
export interface InvitationHistoryEntry {
  status: InvitationStatus
  actor_type: ActorType
  actor_id: string | null
  /** A stable word; the screens have sentences for the known ones. */
  reason: string | null
  created_at: string
}

/** One mail of an invitation, with its attempts. */
export interface InvitationDelivery {
  id: string
  status: DeliveryStatus
  attempt: number
  next_attempt_at: string | null
  sent_at: string | null
  last_error: string | null
  possible_duplicate: boolean
  /** Waits, because its recipient got customers' mails enough for now. */
  held: boolean
  /** Shown as sent and was not: the address is suppressed. */
  withheld: boolean
  created_at: string
}

/** What `GET /admin/invitations/:id` answers. */
export interface AdminInvitationDetail extends AdminInvitation {
  /** Newest first. */
  history: InvitationHistoryEntry[]
  /** Newest first. */
  deliveries: InvitationDelivery[]
  /** While it can be accepted. */
  url?: string
}

/** Body of `POST /admin/invitations/:id`. */
export interface EditInvitationPayload {
  email?: string
  message?: string | null
}
