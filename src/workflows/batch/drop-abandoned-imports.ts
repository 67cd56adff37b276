import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"

/** What is removed belongs to no batch and can become none, so nothing is compensated. */
const dropAbandonedImportsStep = createStep(
  "drop-abandoned-imports",
  async (_: unknown, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    return new StepResponse(await invitations.dropAbandonedImports())
  },
)

/** Removes what is left of files whose upload died with its process, after an hour. */
export const dropAbandonedImportsWorkflow = createWorkflow(
  "drop-abandoned-imports",
  () => new WorkflowResponse(dropAbandonedImportsStep()),
)
