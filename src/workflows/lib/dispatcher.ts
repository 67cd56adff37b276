import type { MedusaContainer } from "@medusajs/framework/types"
import { INVITATION_MODULE } from "../../modules/invitation"
import type InvitationModuleService from "../../modules/invitation/service"
import { dispatchInvitationsWorkflow, type DispatchReport } from "../dispatch-deliveries"
import { BackgroundWork } from "./background-work"

/** A longer pause of the pace is left to the job, which looks every half minute anyway. */
const LONGEST_WAIT_SECONDS = 60

/** How a batch ended. */
type Outcome = { report: DispatchReport } | { error: unknown }

/**
 * Sends what is due, batch after batch, at the shop's pace.
 *
 * Two batches overlap a little: the next one is claimed while the last mails of one leave, so that
 * mails leave all the time. How many are on the way stays within `sending.concurrency`.
 */
export const dispatcher = new BackgroundWork("Invitations: sending", async (container) => {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const slots = await invitations.mailSlots()
  const stopped = await invitations.stopSignal()
  let previous: Promise<Outcome> | null = null
  for (;;) {
    const current = sendNextBatch(container)
    const before: Outcome | null = await previous
    const goesOn = !stopped.aborted && !(before && isLast(before))
    const isEnding = goesOn && (await Promise.race([current, slots.fewLeft()])) === undefined
    if (isEnding) {
      previous = current
      continue
    }
    if (before) {
      reportOf(before)
    }
    const { claimed, wait_seconds } = reportOf(await current)
    // What the batch before put back into the queue was not there yet when this one looked.
    if (claimed > 0 || before) {
      return { wait_seconds: 0 }
    }
    return wait_seconds !== null && wait_seconds <= LONGEST_WAIT_SECONDS ? { wait_seconds } : null
  }
})

/** After a batch that failed, or that found nothing to send, there is none to claim ahead of time. */
function isLast(outcome: Outcome): boolean {
  return "error" in outcome || outcome.report.claimed === 0
}

/** Never rejects: nobody listens while the batch before is still under way. */
function sendNextBatch(container: MedusaContainer): Promise<Outcome> {
  return dispatchInvitationsWorkflow(container)
    .run()
    .then(
      ({ result }) => ({ report: result }),
      (error: unknown) => ({ error }),
    )
}

function reportOf(outcome: Outcome): DispatchReport {
  if ("error" in outcome) {
    throw outcome.error
  }
  return outcome.report
}
