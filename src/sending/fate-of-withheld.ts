import type { LoadedDelivery } from "../modules/invitation/queries/claim-deliveries"
import type { DeliveryOutcome } from "../modules/invitation/queries/settle-deliveries"
import { giveUp, tryAgain, type RetryOptions } from "./after-refusal"

/**
 * Lets mails that were withheld fare as those beside them did: where the mail server took none of the
 * batch to the same domain (or, with none to that domain, none at all), one that counts as sent would
 * stand out, and tell its inviter who is suppressed.
 */
export function shareTheFate(
  options: RetryOptions,
  deliveries: readonly LoadedDelivery[],
  outcomes: readonly DeliveryOutcome[],
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
    const [first, ...others] = beside.length > 0 ? beside : tried
    const refused = first?.refused_by
    if (!refused || others.some(({ status }) => status === "sent")) {
      return outcome
    }
    const reason = { error: first.error, refused_by: refused }
    const fate = refused === "recipient" ? giveUp : tryAgain.bind(null, options)
    return { ...fate(delivery, reason), withheld: true }
  })
}

function domainOf(delivery: LoadedDelivery | undefined): string | undefined {
  return delivery?.email_normalized.split("@").at(-1)
}
