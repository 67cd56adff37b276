import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findBatch } from "../find"

/** How far one batch is: `{ batch }`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ batch: await findBatch(req.scope, req.params["id"] ?? "") })
}
