import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../modules/invitation"
import { errorMessage } from "../../../utils/error-message"
import { existingGroups } from "../../../lookups/choose-groups"

/** Who joins which groups, by which invitation. */
export interface JoinGroupsInput {
  invitation_id: string
  invitee_id: string
  customer_group_ids: string[]
}

/**
 * Puts invitees into the groups of their invitations. Groups deleted meanwhile are skipped.
 *
 * Never fails the workflow: the account exists and the invitation is accepted by now. What could not
 * be done is done by the minute job.
 */
export const joinGroupsStep = createStep(
  "join-groups",
  async (input: JoinGroupsInput[], { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    for (const entry of input) {
      try {
        await joinMissingGroups(container, entry)
        await invitations.markGroupsJoined(entry.invitation_id)
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Invitation ${entry.invitation_id}: groups not joined yet. ${errorMessage(error)}`)
      }
    }
    return new StepResponse(undefined)
  },
)

/** Medusa's table has no unique index over customer and group: joining twice makes two rows. */
async function joinMissingGroups(
  container: MedusaContainer,
  { invitee_id: inviteeId, customer_group_ids: wanted }: JoinGroupsInput,
): Promise<void> {
  const groups = await existingGroups(container, wanted)
  if (groups.length === 0) {
    return
  }
  const customers = container.resolve(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers(
    { id: inviteeId },
    { select: ["id"], relations: ["groups"], take: 1 },
  )
  const joined = new Set((customer?.groups ?? []).map((group) => group.id))
  const missing = groups.filter((id) => !joined.has(id))
  if (customer && missing.length > 0) {
    await customers.addCustomerToGroup(
      missing.map((id) => ({ customer_id: inviteeId, customer_group_id: id })),
    )
  }
}
