import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { composeSampleFor } from "../compose-sample"
import type { AdminInvitationSettingsQuery } from "../validators"

/** A sample of the mail: `{ subject, html, text }`. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminInvitationSettingsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { mail } = await composeSampleFor(req)
  res.json(mail)
}
