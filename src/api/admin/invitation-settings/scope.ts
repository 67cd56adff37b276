import type { MedusaRequest } from "@medusajs/framework/http"
import { findSalesChannel } from "../../../lookups/find-sales-channel"
import type { AdminInvitationSettingsQuery } from "./validators"

/**
 * The sales channel whose settings a request is about; `null` for the whole shop.
 *
 * @throws MedusaError `invalid_data` when there is no such sales channel.
 */
export async function scopeOf(
  req: MedusaRequest<unknown, AdminInvitationSettingsQuery>,
): Promise<string | null> {
  const wanted = req.validatedQuery.sales_channel_id
  return wanted === undefined ? null : (await findSalesChannel(req.scope, wanted)).id
}
