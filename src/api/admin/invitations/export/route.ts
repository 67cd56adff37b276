import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withGroups } from "../../../../lookups/order-groups"
import { readOrder } from "../../../../modules/invitation"
import { sendCsv } from "../../../utils/send-csv"
import type { AdminExportInvitationsQuery } from "../validators"
import { EXPORT_COLUMNS, exportRows } from "./rows"

/** All invitations that match, in the order of the list, as CSV. Holds neither token nor link. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminExportInvitationsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const order = await withGroups(req.scope, readOrder(req.validatedQuery.order))
  await sendCsv(res, {
    name: `invitations-${new Date().toISOString().slice(0, 10)}.csv`,
    columns: EXPORT_COLUMNS,
    rows: exportRows(req.scope, { filters: req.filterableFields, order }),
  })
}
