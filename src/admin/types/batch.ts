import type { BATCH_KINDS, BATCH_STATUSES } from "../../modules/invitation/browser"
import type { InvitationOutcome } from "./invitation"

/** What a batch does. */
export type BatchKind = (typeof BATCH_KINDS)[number]

/** How far a batch is. */
export type BatchStatus = (typeof BATCH_STATUSES)[number]

/** One piece of mass work with its progress, as `GET /admin/invitations/batches/:id` answers it. */
export interface InvitationBatch {
  id: string
  kind: BatchKind
  status: BatchStatus
  /** Entries handed in, or invitations selected. */
  total: number
  created: number
  skipped: number
  discarded: number
  /** An import that makes nothing: `created` counts what would be made. */
  dry_run: boolean
  /** Mails still to leave. */
  queued: number
  sent: number
  failed: number
  rate_per_minute: number
  /** Null while it is unknown, and where it will not come to an end. */
  eta_seconds: number | null
  /** Why it failed. */
  error: string | null
  created_by: string | null
  created_at: string
}

/** Answer of `GET /admin/invitations/batches`. */
export interface BatchListResponse {
  batches: InvitationBatch[]
  count: number
}

/** Answer of the routes about one batch, and of mass work that goes on in the background. */
export interface BatchResponse {
  batch: InvitationBatch
}

/** What can be done to a batch. */
export type BatchSteering = "pause" | "resume" | "cancel"

/** A row of an imported file that made no invitation. */
export interface RejectedRow {
  line: string
  /** As typed. */
  email: string
  outcome: InvitationOutcome
}
