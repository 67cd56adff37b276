import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dropStagedFile, stageFile } from "../../../../importing/stage-file"
import { importInvitationsWorkflow } from "../../../../workflows"
import { receiveUpload } from "../../../utils/receive-upload"
import { validateForm } from "../../../utils/validate"
import { findBatch } from "../batches/find"
import { AdminImportInvitations } from "../validators"

/**
 * Invites everybody in a CSV file: 202 with the batch that does it in the background. The file is
 * read while it arrives; one that is refused leaves nothing behind.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { file, body } = await receiveUpload(req, {
    field: "file",
    take: (bytes) => stageFile(req.scope, bytes),
    drop: (staged) => dropStagedFile(req.scope, staged),
    read: (fields) => validateForm(AdminImportInvitations, fields),
  })
  const { result: id } = await importInvitationsWorkflow(req.scope).run({
    input: { ...body, file, created_by: req.auth_context.actor_id },
  })
  res.status(202).json({ batch: await findBatch(req.scope, id) })
}
