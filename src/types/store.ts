import type { RefusalReason } from "../api/utils/refuse"
import type {
  Allowance,
  DeliveryStatus,
  InvitationStatus,
  SubmissionOutcome,
} from "../modules/invitation"

/** An invitation as its inviter sees it. Times are ISO 8601. */
export interface StoreInvitation {
  id: string
  /** The number people see. */
  display_id: number
  /** Null once it was erased, some time after the invitation ended. */
  email: string | null
  /** Label `discarded` as "Canceled". */
  status: InvitationStatus
  /** State of the newest mail; null: none was ever queued. */
  delivery_status: DeliveryStatus | null
  message: string | null
  /** When the mail server took the latest mail. */
  sent_at: string | null
  /** When the invitee opened the account. */
  registered_at: string | null
  /** Null: never. */
  expires_at: string | null
  created_at: string
  /** When address and message were erased; null: they are here. */
  erased_at: string | null
  can_resend: boolean
  can_cancel: boolean
}

/** Answer of `GET /store/customers/me/invitations`. */
export interface StoreInvitationList {
  invitations: StoreInvitation[]
  count: number
  offset: number
  limit: number
  limits: Allowance
}

/** What became of one address of a customer's submission. */
export interface StoreInvitationResult {
  /** As typed. */
  email: string
  /** Customers never learn whether an address has an account or is suppressed. */
  outcome: Exclude<SubmissionOutcome, "existing_customer" | "suppressed">
  /** With `created`. */
  invitation?: StoreInvitation
}

/** Answer of `POST /store/customers/me/invitations`; results in the order of the input. */
export interface StoreInvitationResults {
  results: StoreInvitationResult[]
  limits: Allowance
}

/** Answer of `POST /store/customers/me/invitations/:id/resend` and `…/cancel`. */
export interface StoreInvitationResponse {
  invitation: StoreInvitation
}

/** Answer of `POST /store/invitations/preview`: what the holder of a link may know. */
export interface StoreInvitationPreview {
  invitation: {
    email: string
    /** Null: the shop itself invites. */
    inviter_name: string | null
    message: string | null
    status: Extract<InvitationStatus, "not_sent" | "sent">
    expires_at: string | null
  }
}

/** Answer of `GET /store/invitations/settings`. */
export interface StoreInvitationSettings {
  settings: {
    enabled: boolean
    storefront_enabled: boolean
    registration: "open" | "invitation_only"
    allow_message: boolean
    max_per_send: number
    accept_other_email: boolean
  }
}

/** Body of a refusal of ours: Medusa's `type` and `message`, and a stable word beside. */
export interface InvitationRefusal {
  type: string
  message: string
  reason: RefusalReason
  /** With `rate_limited` and `too_many_invalid`. */
  retry_after_seconds?: number
  /** With `rate_limited` and `too_many_invalid`. */
  limits?: Allowance
}
