import type { DeliveryOutcome, LoadedDelivery } from "../modules/invitation"
import { giveUp, tryAgain, type RefusalReason, type RetryOptions } from "./after-refusal"

/** Mails of one batch, and what became of them so far. */
interface Batch {
  deliveries: readonly LoadedDelivery[]
  outcomes: readonly DeliveryOutcome[]
  /** Why the mail server took none of the last mails before this batch; null: it did, or who knows. */
  outage: string | null
}

/**
 * Lets mails that were withheld fare as others did: where the mail server took none of the batch to the
 * same domain (with none to that domain, none at all; with nobody beside them, none of the last ones),
 * one that counts as sent would stand out, and tell its inviter who is suppressed.
 */
export function shareTheFate(
  options: RetryOptions,
  { deliveries, outcomes, outage }: Batch,
): DeliveryOutcome[] {
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]))
  const tried = outcomes.filter(({ status, withheld, refused_by: by }) =>
    withheld ? false : status === "sent" || by === "provider" || by === "recipient",
  )
  return outcomes.map((outcome) => {
    const delivery = byId.get(outcome.id)
    if (!outcome.withheld || !delivery) {
      return outcome
    }
    const domain = domainOf(delivery)
    const beside = tried.filter(({ id }) => domainOf(byId.get(id)) === domain)
    const reason = refusalOf(beside.length > 0 ? beside : tried, outage)
    if (!reason) {
      return outcome
    }
    const fate = reason.refused_by === "recipient" ? giveUp : tryAgain.bind(null, options)
    return { ...fate(delivery, reason), withheld: true }
  })
}

/** Why none of these mails left; null when one did. */
function refusalOf(mails: readonly DeliveryOutcome[], outage: string | null): RefusalReason | null {
  const [first] = mails
  if (!first) {
    return outage === null ? null : { error: outage, refused_by: "provider" }
  }
  return first.refused_by && mails.every(({ status }) => status !== "sent")
    ? { error: first.error, refused_by: first.refused_by }
    : null
}

function domainOf(delivery: LoadedDelivery | undefined): string | undefined {
  return delivery?.email_normalized.split("@").at(-1)
}
