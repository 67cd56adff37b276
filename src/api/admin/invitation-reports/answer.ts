import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReportScope } from "../../../modules/invitation/queries/report-scope"
import { readRange } from "../../../modules/invitation/report-range"
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

/**
 * How long a report may look for orders that nobody told of, in milliseconds: enough for some thousand
 * invitees. The hourly job has time for all.
 */
const LOOK_MS = 20

/**
 * Makes what is known of invitees' purchases right before it is counted, newest accounts first: code
 * that makes orders past Medusa's workflows emits no event.
 */
export async function catchUpWithOrders({ scope }: ReportRequest): Promise<void> {
  await reconcileInvitationPurchasesWorkflow(scope).run({
    input: { deadline: Date.now() + LOOK_MS },
  })
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
