import type { InvitationModuleService } from "../../../modules/invitation"

/** A small part of the seconds that a hold runs, so that several renewals may fail. */
const RENEW_EVERY_MS = 5_000

/** A request that takes longer will hardly be answered any more; then its hold may run out. */
const LONGEST_MS = 10 * 60_000

/**
 * Renews a hold as long as its request lives, however slow the handler is.
 *
 * @returns what ends it, to be called when the request is settled.
 */
export function keepHold(invitations: InvitationModuleService, holdId: string): () => void {
  const end = Date.now() + LONGEST_MS
  const stop = () => clearInterval(timer)
  const renew = async () => {
    const isKept = Date.now() < end && (await invitations.renewHold(holdId))
    if (!isKept) {
      stop()
    }
  }
  const timer = setInterval(() => {
    // While the database is away the next renewal has to do; who lost the hold is found out at the end.
    renew().catch(() => undefined)
  }, RENEW_EVERY_MS)
  timer.unref()
  return stop
}
