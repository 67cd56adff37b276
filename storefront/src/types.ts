/**
 * What the Store API of the plugin says and takes. Fields have the names of the API; times are
 * ISO 8601.
 */

/** Where an invitation stands. `discarded` is "Canceled" to customers. */
export type InvitationStatus = "not_sent" | "sent" | "accepted" | "discarded" | "expired"

/** State of the newest mail of an invitation. */
export type DeliveryStatus = "queued" | "sending" | "sent" | "failed" | "unknown" | "dropped"

/** An invitation as its inviter sees it. */
export interface Invitation {
  id: string
  /** The number people see. */
  display_id: number
  /** Null once it was erased, some time after the invitation ended. */
  email: string | null
  status: InvitationStatus
  /** Null: no mail was ever queued. */
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

/** What a customer may still send. */
export interface InvitationLimits {
  /** Most addresses in one submission. */
  max_per_send: number
  /** Mails that the rolling limits still leave. */
  remaining: number
  /** Seconds until one more is allowed; 0 while any remains. */
  retry_after_seconds: number
}

/** One page of a customer's own invitations. */
export interface InvitationList {
  invitations: Invitation[]
  count: number
  offset: number
  limit: number
  limits: InvitationLimits
}

/** What became of one address. Nobody learns from it whether the address has an account. */
export type InvitationOutcome = "created" | "invalid_email" | "duplicate" | "over_limit"

/** What became of one address of a submission. */
export interface InvitationResult {
  /** As typed. */
  email: string
  outcome: InvitationOutcome
  /** With `created`. */
  invitation?: Invitation
}

/** What became of a submission: one result for each address, in the order of the input. */
export interface InvitationResults {
  results: InvitationResult[]
  limits: InvitationLimits
}

/** What a storefront may know before anybody logs in. */
export interface StorefrontSettings {
  /** Off: no invitations at all; a closed registration stays closed. */
  enabled: boolean
  /** Off: customers do not invite; links already sent keep working. */
  storefront_enabled: boolean
  registration: "open" | "invitation_only"
  allow_message: boolean
  max_per_send: number
  /** The invitee may register with another address than the invited one. */
  accept_other_email: boolean
}

/** What the holder of a link may know of the invitation. */
export interface InvitationPreview {
  email: string
  /** Null: the shop itself invites. */
  inviter_name: string | null
  message: string | null
  status: Extract<InvitationStatus, "not_sent" | "sent">
  expires_at: string | null
}

/** Fields that customers can sort their list by; with a minus before them, descending. */
export type InvitationSortField =
  "created_at" | "display_id" | "email" | "status" | "sent_at" | "registered_at" | "expires_at"

/** Which of the customer's invitations to list; without anything the newest 20. */
export interface ListInvitationsQuery {
  limit?: number
  offset?: number
  order?: InvitationSortField | `-${InvitationSortField}`
  status?: InvitationStatus | InvitationStatus[]
}

/** A submission of addresses. */
export interface SendInvitationsInput {
  emails: string[]
  /** At most 1,000 characters, without links and addresses; dropped where the shop allows none. */
  message?: string | null
  /** Which storefront invites, where the publishable key has several sales channels. */
  sales_channel_id?: string
}

/** Who opens an account. */
export interface RegisterInput {
  /**
   * The token of the link; null or empty is that of no link, and refused as `invalid`. Left out: an
   * ordinary registration, which leaves invitations alone, and which a closed shop refuses.
   */
  token?: string | null
  email: string
  password: string
  first_name?: string
  last_name?: string
  phone?: string
  company_name?: string
}

/** The account that was opened, as far as this package looks. Medusa answers with more. */
export interface RegisteredCustomer {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/**
 * Whether the person is logged in after the account was opened: yes (`open`); once the address is
 * verified, which this shop asks for and has sent a mail about (`verify_email`); or once they have logged in by themselves,
 * since that did not succeed right away (`log_in`).
 */
export type RegistrationSession = "open" | "verify_email" | "log_in"

/** An account that was opened. */
export interface Registration {
  /** Null where a shop's own registration route answers in a shape of its own. */
  customer: RegisteredCustomer | null
  session: RegistrationSession
  /** Of the session. With `verify_email` good for asking for the mail again; null with `log_in`. */
  token: string | null
}
