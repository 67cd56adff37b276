import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { steerInvitationBatchWorkflow } from "../../../../../../workflows"
import { findBatch } from "../../find"

/** Ends a batch: what is still queued is not sent. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await findBatch(req.scope, req.params["id"] ?? "")
  await steerInvitationBatchWorkflow(req.scope).run({ input: { id, steering: "cancel" } })
  res.json({ batch: await findBatch(req.scope, id) })
}
