import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"

/** Deletes in one statement; the only step, so there is nothing to compensate. */
const unsuppressAddressesStep = createStep(
  "unsuppress-addresses",
  async (input: { emails: string[] }, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    return new StepResponse(await invitations.unsuppress(input.emails))
  },
)

/** Lets addresses be mailed again. One result for each entry, in the order of the input. */
export const unsuppressAddressesWorkflow = createWorkflow(
  "unsuppress-addresses",
  (input: WorkflowData<{ emails: string[] }>) =>
    new WorkflowResponse(unsuppressAddressesStep(input)),
)
