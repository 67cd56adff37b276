import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVITATION_MODULE, type InvitationModuleService } from "../modules/invitation"
import { errorMessage } from "../utils/error-message"
import {
  dispatchInvitationsWorkflow,
  type DispatchReport,
} from "../workflows/delivery/dispatch-deliveries"
import { BackgroundWork } from "./background-work"

/** A longer pause of the pace is left to the job, which looks every half minute anyway. */
const LONGEST_WAIT_SECONDS = 60

/** How soon to look for more while a mail server takes its time. */
const LOOK_AGAIN_MS = 2_000

/**
 * Sends what is due, batch after batch, at the shop's pace.
 *
 * Batches overlap: the next one is claimed while the last mails of one leave, so that mails leave all
 * the time, and a mail that hangs at its server holds up nothing but its slot. How many are on the way
 * stays within `sending.concurrency`.
 */
export const dispatcher = new BackgroundWork("Invitations: sending", async (container) => {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const slots = await invitations.mailSlots()
  const stopped = await invitations.stopSignal()
  const underWay = new Set<Promise<DispatchReport | null>>()
  while (!stopped.aborted) {
    const { fewLeft, end } = slots.lookOut()
    const batch = sendNextBatch(container)
    underWay.add(batch)
    void batch.then(() => underWay.delete(batch))
    const report = await Promise.race([batch, fewLeft])
    end()
    if (report === undefined || (report && report.claimed > 0)) {
      continue
    }
    if (underWay.size === 0) {
      return waitAfter(report)
    }
    // What those put back into the queue was not there yet when this one looked.
    await Promise.race([Promise.all(underWay), sleep(LOOK_AGAIN_MS, undefined, { ref: false })])
  }
  await Promise.all(underWay)
  return null
})

/** Null where it failed, which is logged: nothing is lost, and a job looks again. */
async function sendNextBatch(container: MedusaContainer): Promise<DispatchReport | null> {
  try {
    return (await dispatchInvitationsWorkflow(container).run()).result
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Invitations: sending failed and goes on with the next job. ${errorMessage(error)}`)
    return null
  }
}

function waitAfter(report: DispatchReport | null): { wait_seconds: number } | null {
  const seconds = report?.wait_seconds ?? null
  return seconds !== null && seconds <= LONGEST_WAIT_SECONDS ? { wait_seconds: seconds } : null
}
