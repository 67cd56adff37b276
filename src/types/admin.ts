import type {
  ActorType,
  BatchProgress,
  DeliveryStatus,
  InvitationFilters,
  InvitationSettings,
  InvitationStatus,
  QueueHealth,
  SettingName,
  SubmissionOutcome,
  SuppressionResult,
  SuppressionRow,
  SuppressOutcome,
  UnsuppressOutcome,
} from "../modules/invitation"
import type { ErasedCounts } from "../workflows/erasure/erase-address"

/** A customer on an invitation; what the invitation remembers, where the account is gone. */
export interface AdminInvitationCustomer {
  id: string
  email: string | null
  first_name?: string | null
  last_name?: string | null
  /** The account does not exist any more. */
  deleted?: true
}

/** A sales channel on an invitation; what the invitation remembers, where it is gone. */
export interface AdminInvitationSalesChannel {
  id: string
  name: string | null
  /** The sales channel does not exist any more. */
  deleted?: true
}

/** An invitation as staff see it, with the default `fields`. Times are ISO 8601. */
export interface AdminInvitation {
  id: string
  /** The number people see. */
  display_id: number
  /** Null once it was erased, which only ended invitations are. */
  email: string | null
  status: InvitationStatus
  /** State of the newest delivery; null: no mail was ever queued. */
  delivery_status: DeliveryStatus | null
  batch_id: string | null
  message: string | null
  metadata: Record<string, unknown> | null
  /** When the provider took the latest mail. */
  sent_at: string | null
  /** When the provider took the first mail. */
  first_sent_at: string | null
  registered_at: string | null
  created_at: string
  updated_at: string
  /** Null: never. */
  expires_at: string | null
  /** When address and message were erased; null: they are here. */
  erased_at: string | null
  /** The admin user or API key who invited; null when a customer did. */
  created_by: string | null
  inviter_id: string | null
  inviter_email: string | null
  inviter_name: string | null
  inviter: AdminInvitationCustomer | null
  invitee_id: string | null
  invitee_email: string | null
  invitee: AdminInvitationCustomer | null
  sales_channel_id: string
  sales_channel_name: string | null
  sales_channel: AdminInvitationSalesChannel
  customer_group_ids: string[]
  /** Those that still exist. */
  customer_groups: { id: string; name: string }[]
}

/** One change of an invitation's status. */
export interface AdminInvitationHistory {
  id: string
  status: InvitationStatus
  actor_type: ActorType
  actor_id: string | null
  /** A stable word, such as `inviter_deleted`. */
  reason: string | null
  created_at: string
}

/** One mail of an invitation, with what became of it. */
export interface AdminInvitationDelivery {
  id: string
  status: DeliveryStatus
  attempt: number
  /** Null: not while its batch is paused. */
  next_attempt_at: string | null
  sent_at: string | null
  /** The provider's reason, without addresses and links. */
  last_error: string | null
  /** A process died while the provider may have taken the mail, so it was sent once more. */
  possible_duplicate: boolean
  /** Waits until `next_attempt_at`, because its recipient got customers' mails enough for now. */
  held: boolean
  /** Shown as sent and was not: the address is suppressed, which its inviter must not see. */
  withheld: boolean
  created_at: string
}

/** One invitation in full: answer of `GET /admin/invitations/:id`. */
export interface AdminInvitationDetail extends AdminInvitation {
  /** Newest first. */
  history: AdminInvitationHistory[]
  /** Newest first. */
  deliveries: AdminInvitationDelivery[]
  /** The invitee's link, while the invitation can be accepted. Holds the token. */
  url?: string
}

/** Answer of `GET /admin/invitations`. */
export interface AdminInvitationList {
  invitations: AdminInvitation[]
  count: number
  offset: number
  limit: number
}

/** Answer of the routes about one invitation. */
export interface AdminInvitationResponse {
  invitation: AdminInvitation
}

/** One piece of mass work, with its progress. */
export type AdminInvitationBatch = AsJson<BatchProgress>

/** Answer of the routes about one batch, and of mass actions that go on in the background. */
export interface AdminInvitationBatchResponse {
  batch: AdminInvitationBatch
}

/** Answer of `GET /admin/invitations/batches`. */
export interface AdminInvitationBatchList {
  batches: AdminInvitationBatch[]
  count: number
  offset: number
  limit: number
}

/** Answer of `GET /admin/invitations/queue`: how sending goes. */
export interface AdminInvitationQueue {
  queue: AsJson<QueueHealth>
}

/** Body of `POST /admin/invitations/send` and `…/discard`: by ids, or all that match. */
export type AdminSelectInvitations =
  | { ids: string[]; filters?: never; except_ids?: never }
  | { filters: InvitationFilters; except_ids?: string[]; ids?: never }

/** One address that must not be mailed. */
export type AdminInvitationSuppression = AsJson<SuppressionRow>

/** Answer of `GET /admin/invitations/suppressions`. */
export interface AdminInvitationSuppressionList {
  suppressions: AdminInvitationSuppression[]
  count: number
  offset: number
  limit: number
}

/** Answer of `POST /admin/invitations/suppressions`; results in the order of the input. */
export interface AdminInvitationsSuppressed {
  results: SuppressionResult<SuppressOutcome>[]
}

/** Answer of `DELETE /admin/invitations/suppressions`; results in the order of the input. */
export interface AdminInvitationsUnsuppressed {
  results: SuppressionResult<UnsuppressOutcome>[]
}

/** Answer of `POST /admin/invitations/erase`: of how much the address was erased. */
export interface AdminAddressErased {
  erased: Omit<ErasedCounts, "held">
}

/** What comes out of JSON where a moment went in. */
type AsJson<Row> = {
  [Field in keyof Row]: Date extends Row[Field] ? Exclude<Row[Field], Date> | string : Row[Field]
}

/** Answer of `POST /admin/invitations`; results in the order of the input. */
export interface AdminInvitationResults {
  batch: AdminInvitationBatch | null
  results: {
    /** As typed. */
    email: string
    outcome: SubmissionOutcome
    /** With `created`. */
    invitation?: Pick<AdminInvitation, "id" | "email" | "status">
  }[]
}

/** Answer of `POST /admin/invitations/send`, unless a batch does it. */
export interface AdminInvitationsSent {
  matched: number
  queued: number
  skipped: number
}

/** Answer of `POST /admin/invitations/discard`, unless a batch does it. */
export interface AdminInvitationsDiscarded {
  matched: number
  discarded: number
  skipped: number
}

/** Answer of `GET` and `POST /admin/invitation-settings`. */
export interface AdminInvitationSettings {
  /** What counts for the whole shop, or for the sales channel asked for. */
  settings: InvitationSettings
  /** Those without a value of their own here. */
  inherited: SettingName[]
  /** What `mail_template` can be, `default` first. */
  mail_templates: string[]
  /** Whether the shop has a notification provider for the channel `email`; without, no mail leaves. */
  email_provider: boolean
  /**
   * Other sales channels, the first ten by name, on which everybody can register whatever is set here.
   * For the whole shop: those that do not follow it.
   */
  open_elsewhere: { id: string; name: string }[]
}
