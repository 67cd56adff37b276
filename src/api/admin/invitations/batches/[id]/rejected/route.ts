import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  type RejectedRow,
} from "../../../../../../modules/invitation"
import { sendCsv } from "../../../../../utils/send-csv"
import { findBatch } from "../../find"

/**
 * The rows of an import that made no invitation, as CSV: `line,email,outcome`. While the import runs,
 * those known so far.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await findBatch(req.scope, req.params["id"] ?? "")
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  await sendCsv(res, {
    name: `${id}-rejected.csv`,
    columns: ["line", "email", "outcome"],
    rows: rejectedRows(invitations, id),
  })
}

/** One chunk of the file after the other, so that memory does not grow with it. */
async function* rejectedRows(
  invitations: InvitationModuleService,
  batchId: string,
): AsyncGenerator<RejectedRow, void> {
  let chunk = await invitations.readRejected(batchId, 0)
  while (chunk) {
    yield* chunk.rejected
    chunk = await invitations.readRejected(batchId, chunk.position + 1)
  }
}
