import type { MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { answerReport, catchUpWithOrders, readReportRequest, type ReportRequest } from "../answer"

const FILE = {
  name: "summary",
  columns: [
    "interval_start",
    "sent",
    "accepted",
    "purchased",
    "acceptance_rate",
    "conversion_rate",
  ],
} as const

/** What a merchant wants to know at a glance: of the last 30 days, and how many invitations are open. */
export async function GET(req: ReportRequest, res: MedusaResponse): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const asked = readReportRequest(req)
  await catchUpWithOrders(req)
  await answerReport(res, asked, FILE, await invitations.reportSummary(asked))
}
