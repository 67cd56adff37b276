import type { InvitationModuleService, LoadedDelivery } from "../modules/invitation"

/** Oldest answer that counts, in milliseconds: less than a mail server takes for one mail. */
const FRESH_MS = 50

/** Mails that are asked about at once: about as many as leave while an answer is fresh. */
const AHEAD = 25

/**
 * What holds right before a mail leaves. `gone`: it is not this process's to send any more, because
 * the process slept longer than its lease, or because the invitation has ended meanwhile.
 */
export type LastLook = "clear" | "suppressed" | "gone"

/** Where the look goes: the claim and the list of who must not be mailed. */
type Witness = Pick<InvitationModuleService, "findSuppressed" | "findSendable">

/**
 * Asks the database what still holds of a claimed batch, a few mails ahead of the one that leaves.
 * One question a mail would be a tenth of the work of sending it; one a batch would overlook whoever
 * unsubscribes or is erased while the batch is under way.
 *
 * @returns asks about the mail at a position of the batch.
 */
export function lookLast(
  invitations: Witness,
  leaseId: string,
  deliveries: readonly Pick<LoadedDelivery, "id" | "email_normalized">[],
): (position: number) => Promise<LastLook> {
  let from = 0
  let askedAt = -Infinity
  let answer: Promise<LastLook[]> = Promise.resolve([])
  const ask = async (some: typeof deliveries): Promise<LastLook[]> => {
    const [suppressed, sendable] = await Promise.all([
      invitations.findSuppressed(some.map((delivery) => delivery.email_normalized)),
      invitations.findSendable(
        leaseId,
        some.map(({ id }) => id),
      ),
    ])
    return some.map(({ id, email_normalized: address }) =>
      !sendable.has(id) ? "gone" : suppressed.has(address) ? "suppressed" : "clear",
    )
  }
  return async (position) => {
    // By the clock of the wall, which goes on while a machine sleeps; set back, it makes nothing fresh.
    const age = Math.abs(Date.now() - askedAt)
    if (position < from || position >= from + AHEAD || age > FRESH_MS) {
      from = position
      askedAt = Date.now()
      answer = ask(deliveries.slice(position, position + AHEAD))
    }
    const first = from
    return (await answer)[position - first] ?? "gone"
  }
}
