import type { MedusaContainer } from "@medusajs/framework/types"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"
import { eraseNotifications } from "../../sending/erase-notifications"

/**
 * Erases what is left of customers whose accounts are gone, in Medusa's notifications too.
 *
 * @returns the ids of the invitations that were discarded for it.
 */
export async function forgetCustomers(
  container: MedusaContainer,
  customerIds: readonly string[],
): Promise<string[]> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const { discarded, erased } = await invitations.eraseCustomers(customerIds)
  await eraseNotifications(container, erased)
  return discarded
}
