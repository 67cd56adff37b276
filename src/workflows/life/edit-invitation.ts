import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
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
  parseEmailAddress,
} from "../../modules/invitation"
import { findAccounts } from "../../lookups/find-accounts"

/** What staff correct. What is left out stays. */
export interface EditInvitationInput {
  id: string
  email?: string | undefined
  message?: string | null | undefined
  metadata?: Record<string, unknown> | null | undefined
}

/** Corrects in one statement; the last step of its workflow, so there is nothing to compensate. */
const editInvitationStep = createStep(
  "edit-invitation",
  async (input: EditInvitationInput, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const { email, ...rest } = input
    const address = email === undefined ? undefined : parseEmailAddress(email)
    if (address === null) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "email: this is not an e-mail address.")
    }
    if (address) {
      const current = await invitations.retrieveInvitation(input.id, {
        select: ["inviter_id", "email_normalized"],
      })
      if (current.inviter_id === null && current.email_normalized !== address.normalized) {
        await refuseUninvitable(container, invitations, address.normalized)
      }
    }
    const edited = await invitations.edit({ ...rest, address })
    if (!edited) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Address and message can only be changed before the invitation is sent, and not while it is being sent or being accepted.",
      )
    }
    return new StepResponse(input.id)
  },
)

/** Staff's invitations are checked as when they are made; a customer's must tell nothing. */
async function refuseUninvitable(
  container: MedusaContainer,
  invitations: InvitationModuleService,
  address: string,
): Promise<void> {
  if ((await findAccounts(container, [address])).length > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "email: an account with this address exists already, so it cannot be invited.",
    )
  }
  if ((await invitations.findSuppressed([address])).size > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "email: this address asked not to be mailed, or is blocked, so it cannot be invited.",
    )
  }
}

/** Corrects address, message or metadata of an invitation. */
export const editInvitationWorkflow = createWorkflow(
  "edit-invitation",
  (input: WorkflowData<EditInvitationInput>) => new WorkflowResponse(editInvitationStep(input)),
)
