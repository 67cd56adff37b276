import type { MedusaContainer } from "@medusajs/framework/types"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  type InvitationSettings,
} from "../../../../src/modules/invitation"

/** Changes settings of the whole shop. */
export async function configure(
  container: MedusaContainer,
  settings: Partial<InvitationSettings>,
): Promise<void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  await invitations.saveSettings({ sales_channel_id: null, set: settings, clear: [] })
}
