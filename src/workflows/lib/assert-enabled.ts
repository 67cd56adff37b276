import { MedusaError } from "@medusajs/framework/utils"
import { SWITCHED_OFF, type InvitationSettings } from "../../modules/invitation/settings"

/** Refuses what makes or sends invitations while they are switched off. */
export function assertEnabled({ enabled }: Pick<InvitationSettings, "enabled">): void {
  if (!enabled) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, SWITCHED_OFF)
  }
}
