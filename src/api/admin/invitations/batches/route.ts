import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import type { AdminListBatchesQuery } from "../validators"

/** Batches with their progress, newest first: `{ batches, count, offset, limit }`. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminListBatchesQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { limit, offset } = req.validatedQuery
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const batches = await invitations.listBatchProgress({ limit, offset })
  res.json({ batches, count: await invitations.countBatches(), offset, limit })
}
