import type { MedusaResponse } from "@medusajs/framework/http"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../modules/invitation"
import { answerReport, readReportRequest, type ReportRequest } from "../answer"

const FILE = {
  name: "general",
  columns: ["interval_start", "sent", "accepted", "discarded", "acceptance_rate", "discard_rate"],
} as const

/** What became of the invitations that were first mailed in each interval. */
export async function GET(req: ReportRequest, res: MedusaResponse): Promise<void> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  const asked = readReportRequest(req)
  await answerReport(res, asked, FILE, await invitations.reportGeneral(asked))
}
