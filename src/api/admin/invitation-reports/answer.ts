import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  readRange,
  type ReportScope,
} from "../../../modules/invitation"
import { reconcileInvitationPurchasesWorkflow } from "../../../workflows"
import { sendCsv } from "../../utils/send-csv"
import type { AdminInvitationReportQuery } from "./validators"

/** A request for a report. */
export type ReportRequest = AuthenticatedMedusaRequest<unknown, AdminInvitationReportQuery>

/** What was asked for: over which invitations to go, and how to answer. */
export interface AskedReport extends ReportScope {
  format: "json" | "csv"
}

/** What is answered beside the range. */
interface ReportAnswer<Row> {
  rows: Row[]
  totals: object
  count?: number
  offset?: number
  limit?: number
}

/**
 * Reads a request, with today's defaults.
 *
 * @throws MedusaError `invalid_data` when the range makes no sense.
 */
export function readReportRequest({ validatedQuery }: ReportRequest): AskedReport {
  const { sales_channel_id, format = "json" } = validatedQuery
  return { ...readRange(validatedQuery), sales_channel_id, format }
}

/** So many invitees are compared with their orders in a few milliseconds. */
const FEW_INVITEES = 2_000

const LONGEST_LOOK_MS = 1_000

/**
 * Makes what is known of invitees' purchases right before it is counted, where there are not too many:
 * code that makes orders past Medusa's workflows emits no event. The hourly job does it for any number.
 */
export async function catchUpWithOrders({ scope }: ReportRequest): Promise<void> {
  const invitations: InvitationModuleService = scope.resolve(INVITATION_MODULE)
  if (!(await invitations.hasMoreInvitees(FEW_INVITEES))) {
    const deadline = Date.now() + LONGEST_LOOK_MS
    await reconcileInvitationPurchasesWorkflow(scope).run({ input: { deadline } })
  }
}

/**
 * Answers `{ rows, totals, from, to, interval, timezone }`, or the rows as CSV.
 *
 * @param file - how the CSV is called, and its columns.
 */
export async function answerReport<Row extends object>(
  res: MedusaResponse,
  { from, to, interval, timezone, format }: AskedReport,
  file: { name: string; columns: readonly (keyof Row & string)[] },
  report: ReportAnswer<Row>,
): Promise<void> {
  if (format === "csv") {
    const name = `invitation-report-${file.name}-${from}-${to}.csv`
    await sendCsv(res, { name, columns: file.columns, rows: each(report.rows) })
  } else {
    res.json({ ...report, from, to, interval, timezone })
  }
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row, void> {
  yield* rows
}
