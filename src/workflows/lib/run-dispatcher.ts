import type { MedusaContainer } from "@medusajs/framework/types"
import { INVITATION_MODULE } from "../../modules/invitation"
import type InvitationModuleService from "../../modules/invitation/service"
import { dispatchInvitationsWorkflow } from "../dispatch-deliveries"

interface Run {
  /** Somebody woke us while we were at work, perhaps just after we looked. */
  again: boolean
  done: Promise<void>
}

/**
 * Runs at work, one a process. This bounds how many mails one process has in flight; that no mail is
 * sent twice rests on the claim in the database alone.
 */
const runs = new WeakMap<InvitationModuleService, Run>()

/**
 * Sends what is due, batch after batch, until nothing is or the time of one run is over.
 *
 * Safe to call at any time, from any process, any number of times at once.
 */
export async function runDispatcher(container: MedusaContainer): Promise<void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const current = runs.get(invitations)
  if (current) {
    current.again = true
    return await current.done
  }
  const run: Run = { again: true, done: Promise.resolve() }
  runs.set(invitations, run)
  run.done = dispatchUntilEmpty(container, invitations, run).finally(() => runs.delete(invitations))
  await run.done
}

async function dispatchUntilEmpty(
  container: MedusaContainer,
  invitations: InvitationModuleService,
  run: Run,
): Promise<void> {
  const { sending } = await invitations.getOptions()
  const deadline = Date.now() + sending.tickSeconds * 1_000
  while (run.again && Date.now() < deadline) {
    run.again = false
    const { result } = await dispatchInvitationsWorkflow(container).run()
    if (result.claimed > 0) {
      run.again = true
    }
  }
}
