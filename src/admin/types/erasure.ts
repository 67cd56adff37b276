/** Of how much an address was erased, as `POST /admin/invitations/erase` answers it. */
export interface ErasedCounts {
  discarded: number
  invitations: number
  as_inviter: number
  as_invitee: number
  notifications: number
  suppressions: number
  selections: number
  import_rows: number
}

/** Answer of `POST /admin/invitations/erase`. */
export interface EraseResponse {
  erased: ErasedCounts
}
