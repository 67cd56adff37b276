import type { InvitationModuleService } from "../../modules/invitation"

const CHUNK = 2_000

/** Drops all queued mails of a canceled batch, chunk after chunk, so that no row is locked for long. */
export async function dropQueuedMails(
  invitations: InvitationModuleService,
  batchId: string,
): Promise<void> {
  let found = true
  while (found) {
    found = await invitations.dropQueued(batchId, CHUNK)
  }
}
