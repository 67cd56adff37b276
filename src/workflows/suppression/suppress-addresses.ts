import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  type SuppressionReason,
} from "../../modules/invitation"

/** Which addresses must not be mailed any more, and why. */
export interface SuppressAddressesInput {
  /** In any spelling, also as `Name <address>`. */
  emails: string[]
  reason: SuppressionReason
  /** The admin user or API key who blocks them; left out: the recipient, or the host's own code. */
  created_by?: string | null
}

/**
 * Suppresses in one transaction; the only step. Not compensated: a wish not to be mailed stands even
 * if what comes after it fails.
 */
const suppressAddressesStep = createStep(
  "suppress-addresses",
  async ({ emails, reason, created_by = null }: SuppressAddressesInput, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    return new StepResponse(await invitations.suppress({ emails, reason, created_by }))
  },
)

/**
 * Suppresses addresses for all inviters of the shop, and drops the mails that are queued for them.
 * Also the way in for bounces and complaints that the host hears of. One result for each entry, in
 * the order of the input.
 */
export const suppressAddressesWorkflow = createWorkflow(
  "suppress-addresses",
  (input: WorkflowData<SuppressAddressesInput>) =>
    new WorkflowResponse(suppressAddressesStep(input)),
)
