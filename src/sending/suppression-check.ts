import type InvitationModuleService from "../modules/invitation/service"

/** Oldest answer that counts, in milliseconds: less than a mail server takes for one mail. */
const FRESH_MS = 50

/** Addresses that are asked about at once: about as many mails as leave while an answer is fresh. */
const AHEAD = 25

/** Answers whether the address at a position of the batch must not be mailed. */
export type SuppressionCheck = (position: number) => Promise<boolean>

/**
 * Asks the database who of a batch must not be mailed, a few addresses ahead of the mail that leaves.
 * One question a mail would be a tenth of the work of sending it; one a batch would overlook whoever
 * unsubscribes while the batch is under way.
 */
export function checkSuppressed(
  invitations: Pick<InvitationModuleService, "findSuppressed">,
  addresses: readonly string[],
): SuppressionCheck {
  let from = 0
  let askedAt = -Infinity
  let answer: Promise<Set<string>> = Promise.resolve(new Set())
  return async (position) => {
    const covered = position >= from && position < from + AHEAD
    if (!covered || performance.now() - askedAt > FRESH_MS) {
      from = position
      askedAt = performance.now()
      answer = invitations.findSuppressed(addresses.slice(position, position + AHEAD))
    }
    return (await answer).has(addresses[position] ?? "")
  }
}
