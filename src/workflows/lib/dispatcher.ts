import { dispatchInvitationsWorkflow } from "../dispatch-deliveries"
import { BackgroundWork } from "./background-work"

/** A longer pause of the pace is left to the job, which looks every half minute anyway. */
const LONGEST_WAIT_SECONDS = 60

/** Sends what is due, batch after batch, at the shop's pace. */
export const dispatcher = new BackgroundWork("Invitations: sending", async (container) => {
  const { result } = await dispatchInvitationsWorkflow(container).run()
  if (result.claimed > 0) {
    return { wait_seconds: 0 }
  }
  const { wait_seconds } = result
  return wait_seconds !== null && wait_seconds <= LONGEST_WAIT_SECONDS ? { wait_seconds } : null
})
