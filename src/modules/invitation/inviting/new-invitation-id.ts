import { monotonicFactory } from "ulid"

const nextUlid = monotonicFactory()

/**
 * An id for an invitation, like those that Medusa makes, but with fresh randomness only once in a
 * millisecond: Medusa's take as long each as the database takes to store a whole row. Ids are no
 * secret, and may be counted up.
 */
export function newInvitationId(): string {
  return `invt_${nextUlid()}`
}
