import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isStorable } from "../../../../../utils/storable-text"
import { presentOwnInvitation } from "./present"
import { storeInvitationFields } from "./query-config"

/** How somebody else's invitation is refused, and one that does not exist. */
export const NOT_YOURS = {
  status: 404,
  reason: "not_found",
  message: "There is no invitation of yours with this id.",
} as const

/** One of the customer's own invitations, for an answer; `null` also when it is somebody else's. */
export async function findOwnInvitation(
  container: MedusaContainer,
  inviterId: string,
  id: string,
): Promise<Record<string, unknown> | null> {
  if (!isStorable(id)) {
    return null
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "invitation",
    fields: storeInvitationFields,
    filters: { id, inviter_id: inviterId },
  })
  const row: Record<string, unknown> | undefined = data[0]
  return row ? presentOwnInvitation(row) : null
}
