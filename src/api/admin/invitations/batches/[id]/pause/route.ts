import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { steerInvitationBatchWorkflow } from "../../../../../../workflows"
import { findBatch } from "../../find"

/** Stops a batch until it is resumed; mails being handed over still leave. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await findBatch(req.scope, req.params["id"] ?? "")
  await steerInvitationBatchWorkflow(req.scope).run({ input: { id, steering: "pause" } })
  res.json({ batch: await findBatch(req.scope, id) })
}
