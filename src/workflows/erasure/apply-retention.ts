import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"
import { eraseNotifications } from "../../sending/erase-notifications"

/** Small enough for one short transaction. */
const CHUNK = 1_000

/** Not compensated: what is forgotten is gone. */
const applyRetentionStep = createStep("apply-retention", async (_: unknown, { container }) => {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const { more } = await invitations.eraseOutdated(CHUNK)
  // Also those that were still to be written when their invitation was erased, or whose process died.
  await eraseNotifications(container)
  return new StepResponse({ more })
})

/**
 * Erases the next of what the setting `retention_days` does not let us keep, and notification rows of
 * all erased invitations that somebody wrote since, or did not get to; `more` says whether
 * another run is worth it.
 */
export const applyInvitationRetentionWorkflow = createWorkflow(
  "apply-invitation-retention",
  () => new WorkflowResponse(applyRetentionStep()),
)
