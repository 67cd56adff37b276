import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { nameReportedCustomers } from "../../../../lookups/name-reported-customers"
import {
  CUSTOMER_ORDERS,
  type CustomerPage,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../../../modules/invitation"
import { answerReport, readReportRequest } from "../answer"
import type { AdminInvitationCustomersReportQuery } from "../validators"

/** Most rows of a file. They are counted and sorted as a whole, so they are in memory at once. */
const MAX_FILE_ROWS = 100_000

const FILE = {
  name: "customers",
  columns: ["interval_start", "customer_id", "name", "email", "group", "sent", "accepted"],
} as const

/**
 * Which customers invited how many, a row for each customer and interval; with `count`, `offset` and
 * `limit`. CSV has all rows.
 */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminInvitationCustomersReportQuery>,
  res: MedusaResponse,
): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const asked = readReportRequest(req)
  const page = pageOf(req.validatedQuery)
  const { rows, count, totals } = await invitations.reportCustomers(asked, page)
  if (asked.format === "csv" && count > MAX_FILE_ROWS) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A file has at most ${MAX_FILE_ROWS} rows: choose a shorter range or a longer interval.`,
    )
  }
  const named = await nameReportedCustomers(req.scope, rows)
  const { limit, offset } = page
  await answerReport(res, asked, FILE, { rows: named, totals, count, offset, limit })
}

function pageOf(query: AdminInvitationCustomersReportQuery): CustomerPage {
  const { limit, offset, order = "interval_start", format } = query
  const by = CUSTOMER_ORDERS.find((name) => name === order.replace(/^-/, "")) ?? "interval_start"
  return {
    order: { by, descending: order.startsWith("-") },
    ...(format === "csv" ? { limit: MAX_FILE_ROWS, offset: 0 } : { limit, offset }),
  }
}
