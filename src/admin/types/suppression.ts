import type { SuppressionReason } from "../../modules/invitation/browser"

/** One address that must not be mailed. */
export interface Suppression {
  id: string
  /** Null: it was erased, and only its hash is kept. */
  email: string | null
  reason: SuppressionReason
  created_at: string
}

/** Answer of `GET /admin/invitations/suppressions`. */
export interface SuppressionList {
  suppressions: Suppression[]
  count: number
}

/** Answer of `POST` and `DELETE /admin/invitations/suppressions`. */
export interface SuppressionResults {
  results: { email: string; outcome: string }[]
}
