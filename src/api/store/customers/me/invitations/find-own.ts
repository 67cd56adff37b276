import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { isStorable } from "../../../../../utils/storable-text"
import { presentOwnInvitation } from "./present"
import { storeInvitationFields } from "./query-config"

/**
 * One of the customer's own invitations, for an answer.
 *
 * @throws MedusaError `not_found` when there is none with that id, also when it is somebody else's.
 */
export async function findOwnInvitation(
  container: MedusaContainer,
  inviterId: string,
  id: string,
): Promise<Record<string, unknown>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = isStorable(id)
    ? await query.graph({
        entity: "invitation",
        fields: storeInvitationFields,
        filters: { id, inviter_id: inviterId },
      })
    : { data: [] }
  const row: Record<string, unknown> | undefined = data[0]
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no invitation of yours with this id.",
    )
  }
  return presentOwnInvitation(row)
}
