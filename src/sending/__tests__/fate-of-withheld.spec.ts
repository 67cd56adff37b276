import type { LoadedDelivery } from "../../modules/invitation/delivery/claim-deliveries"
import type { DeliveryOutcome } from "../../modules/invitation/delivery/settle-deliveries"
import { shareTheFate } from "../fate-of-withheld"

const options = { maxAttempts: 3, retrySeconds: 30 }

type Others = [domain: string, outcome: Omit<DeliveryOutcome, "id">][]

/** What becomes of a withheld mail to `a.example`, beside mails that fared like this. */
const fate = (...others: Others) => fateAfter(null, ...others)

/** The same when the last mails before it were refused for some reason. */
function fateAfter(outage: string | null, ...others: Others) {
  const mail = (id: string, domain: string) =>
    ({ id, refusals: 0, email_normalized: `x@${domain}` }) as LoadedDelivery
  const outcomes: DeliveryOutcome[] = [
    { id: "withheld", status: "sent", withheld: true },
    ...others.map(([, outcome], position) => ({ ...outcome, id: `other${position}` })),
  ]
  const deliveries = [
    mail("withheld", "a.example"),
    ...others.map(([domain], position) => mail(`other${position}`, domain)),
  ]
  const [first, ...rest] = shareTheFate(options, { deliveries, outcomes, outage })
  expect(rest).toEqual(outcomes.slice(1))
  return first
}

const sent = { status: "sent" } as const
const later = {
  status: "queued",
  error: "450",
  refused_by: "provider",
  retry_in_seconds: 30,
} as const
const never = { status: "failed", error: "550", refused_by: "recipient" } as const

it("a withheld mail counts as sent where others leave, or nobody else is there", () => {
  expect(fate()).toMatchObject({ status: "sent", withheld: true })
  expect(fate(["a.example", sent])).toMatchObject({ status: "sent" })
  expect(fate(["a.example", later], ["a.example", sent])).toMatchObject({ status: "sent" })
  expect(fate(["b.example", later], ["a.example", sent])).toMatchObject({ status: "sent" })
})

it("a withheld mail waits where the same mail server refuses the others", () => {
  for (const beside of [[], [["b.example", sent]]] as [string, typeof sent][][]) {
    const outcome = fate(["a.example", later], ...beside)
    expect(outcome).toMatchObject({ status: "queued", error: "450", withheld: true })
    expect(outcome?.retry_in_seconds).toBeGreaterThan(0)
  }
  expect(fate(["b.example", later])).toMatchObject({ status: "queued" })
})

it("a withheld mail fails where the others have no mailbox", () => {
  expect(fate(["a.example", never])).toMatchObject({ status: "failed", withheld: true })
})

it("a mail that could not be written says nothing about the mail server", () => {
  const unwritten = { status: "queued", error: "template", refused_by: "template" } as const
  expect(fate(["a.example", unwritten])).toMatchObject({ status: "sent" })
})

it("a withheld mail alone waits while the mail server takes nothing", () => {
  expect(fateAfter("421")).toMatchObject({ status: "queued", error: "421", withheld: true })
})

it("a withheld mail goes by those beside it, whatever happened before", () => {
  expect(fateAfter("421", ["b.example", sent])).toMatchObject({ status: "sent" })
  expect(fateAfter("421", ["b.example", never])).toMatchObject({ status: "failed" })
})
