import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  type BatchProgress,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../../../modules/invitation"
import { isStorable } from "../../../../utils/storable-text"

/**
 * The progress of one batch.
 *
 * @throws MedusaError `not_found` when there is none with that id.
 */
export async function findBatch(container: MedusaContainer, id: string): Promise<BatchProgress> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const ids = isStorable(id) ? [id] : []
  const [batch] = await invitations.listBatchProgress({ ids, limit: 1, offset: 0 })
  if (!batch) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no batch with this id.")
  }
  return batch
}
