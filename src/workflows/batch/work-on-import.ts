import type { MedusaContainer } from "@medusajs/framework/types"
import { findAccounts } from "../../lookups/find-accounts"
import { channelExists } from "../../lookups/find-sales-channel"
import {
  type BatchLease,
  BatchLostError,
  type ClaimedImport,
  type ImportChunk,
  type ImportOutcome,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../modules/invitation"
import { inParallel } from "../../utils/in-parallel"

/** Chunks that are done under one claim of the batch: what a claim costs is shared by them. */
const CHUNKS = 4

/**
 * How many of them at once: while Postgres stores the rows of one, this process prepares those of
 * another. More would take processors and connections from the shop.
 */
const AT_ONCE = 2

/** What became of one chunk, or of all that were worked on. */
export interface ImportReport extends ImportOutcome {
  /** Why a chunk failed and was undone; the others stand. */
  failure?: unknown
}

type Batch = BatchLease & ClaimedImport

/** Does the next chunks of a file, each in a transaction of its own, or ends its batch when none is left. */
export async function workOnImport(
  container: MedusaContainer,
  batch: Batch,
): Promise<ImportReport> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  if (!(await channelExists(container, batch.common.sales_channel_id))) {
    await invitations.failImport(batch, "Its sales channel was deleted.")
    return { created: [], expired: [], finished: false }
  }
  const chunks = await invitations.nextImportChunks(batch.id, CHUNKS)
  const outcomes = await inParallel(chunks, AT_ONCE, (chunk) =>
    workOnChunk(container, batch, chunk).catch((error: unknown): ImportReport => ({
      created: [],
      expired: [],
      finished: false,
      failure: error,
    })),
  )
  const done = {
    created: outcomes.flatMap(({ created }) => created),
    expired: outcomes.flatMap(({ expired }) => expired),
    finished: outcomes.some(({ finished }) => finished),
  }
  const failure = outcomes
    .map((outcome) => outcome.failure)
    .find((error) => error !== undefined && !(error instanceof BatchLostError))
  if (failure !== undefined) {
    return { ...done, failure }
  }
  return done.finished ? done : { ...done, finished: await invitations.giveBackImport(batch) }
}

async function workOnChunk(
  container: MedusaContainer,
  batch: Batch,
  chunk: ImportChunk,
): Promise<ImportReport> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const addresses = chunk.rows.map((row) => row.email_normalized)
  const account_emails = await findAccounts(container, addresses)
  return await invitations.workOnImportChunk({ batch, chunk, account_emails })
}
