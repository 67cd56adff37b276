import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"
import { INVITATION_MODULE } from "../../../../../../modules/invitation"
import type { RejectedRow } from "../../../../../../modules/invitation/queries/import-chunks"
import type InvitationModuleService from "../../../../../../modules/invitation/service"
import { findBatch } from "../../find"

/**
 * The rows of an import that made no invitation, as CSV: `line,email,outcome`. While the import runs,
 * those known so far. Streamed, and harmless in a spreadsheet: what would be a formula there gets a `'`.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await findBatch(req.scope, req.params["id"] ?? "")
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  res
    .setHeader("Content-Type", "text/csv; charset=utf-8")
    .setHeader("Content-Disposition", `attachment; filename="${id}-rejected.csv"`)
    .setHeader("Cache-Control", "no-store")
  const csv = stringify({
    header: true,
    columns: ["line", "email", "outcome"],
    escape_formulas: true,
  })
  try {
    await pipeline(Readable.from(rejectedRows(invitations, id)), csv, res)
  } catch (error) {
    // Who breaks off a download waits for no answer.
    if ((error as { code?: unknown }).code !== "ERR_STREAM_PREMATURE_CLOSE") {
      throw error
    }
  }
}

/** One chunk of the file after the other, so that memory does not grow with it. */
async function* rejectedRows(
  invitations: InvitationModuleService,
  batchId: string,
): AsyncGenerator<RejectedRow> {
  let chunk = await invitations.readRejected(batchId, 0)
  while (chunk) {
    yield* chunk.rejected
    chunk = await invitations.readRejected(batchId, chunk.position + 1)
  }
}
