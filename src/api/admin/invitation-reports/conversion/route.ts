import type { MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { answerReport, catchUpWithOrders, readReportRequest, type ReportRequest } from "../answer"

const FILE = {
  name: "conversion",
  columns: ["interval_start", "sent", "accepted", "purchased", "conversion_rate"],
} as const

/** How many of the invitees have bought something, by the interval of their invitation's first mail. */
export async function GET(req: ReportRequest, res: MedusaResponse): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const asked = readReportRequest(req)
  await catchUpWithOrders(req)
  await answerReport(res, asked, FILE, await invitations.reportConversion(asked))
}
