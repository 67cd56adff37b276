import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { isStorable } from "../../../utils/storable-text"
import { presentInvitation } from "./present"

/**
 * Reads one invitation for an answer.
 *
 * @throws MedusaError `not_found` when there is none with that id.
 */
export async function findInvitation(
  container: MedusaContainer,
  id: string,
  fields: string[],
): Promise<Record<string, unknown>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = isStorable(id)
    ? await query.graph({ entity: "invitation", fields, filters: { id } })
    : { data: [] }
  const row: Record<string, unknown> | undefined = data[0]
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no invitation with this id. It may have been deleted.",
    )
  }
  return presentInvitation(row)
}

/** Reads the invitations of a page for an answer, in the order of their ids. */
export async function findInvitations(
  container: MedusaContainer,
  ids: string[],
  fields: string[],
): Promise<Record<string, unknown>[]> {
  if (ids.length === 0) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "invitation", fields, filters: { id: ids } })
  const rows = new Map<unknown, Record<string, unknown>>(data.map((row) => [row.id, row]))
  // One that was deleted meanwhile is left out.
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [presentInvitation(row)] : []
  })
}
