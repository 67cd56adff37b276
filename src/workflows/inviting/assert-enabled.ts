import { MedusaError } from "@medusajs/framework/utils"
import type { InvitationSettings } from "../../modules/invitation"

/** Why nothing is made or sent while `enabled` is off. */
export const SWITCHED_OFF = "Invitations are switched off in this shop's settings."

/** Refuses what makes or sends invitations while they are switched off. */
export function assertEnabled({ enabled }: Pick<InvitationSettings, "enabled">): void {
  if (!enabled) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, SWITCHED_OFF)
  }
}
