import { dedupeScope } from "../inviting/dedupe-scope"
import { BatchLostError } from "./work-on-selection"
import { newInvitationId } from "../inviting/new-invitation-id"
import { holdBatch, noteChunk, type BatchLease, type ClaimedImport } from "./batch-work"
import { expireInvitations } from "../life/expire-invitations"
import { findOpenAddresses } from "../inviting/find-open-addresses"
import {
  finishChunk,
  hasChunksLeft,
  type ImportChunk,
  type ImportRow,
  type RejectedRow,
} from "./import-chunks"
import { insertInvitations, type InvitationRow } from "../inviting/insert-invitations"
import type { ModuleContext } from "../sql/run"
import { judgeEntries, type SubmissionOutcome } from "../inviting/submission"

/** One chunk of a file, and what the shop knows of its addresses. */
export interface ImportWork {
  batch: BatchLease & Pick<ClaimedImport, "common" | "dry_run" | "actor">
  chunk: ImportChunk
  /** Addresses that have an account. */
  account_emails: readonly string[]
}

/** What one chunk of a file did. */
export interface ImportOutcome {
  /** Ids of the invitations that were made. */
  created: string[]
  /** Older invitations to these addresses that were found lapsed, and expired on the way. */
  expired: string[]
  /** The batch is done. */
  finished: boolean
}

interface JudgedRow {
  row: ImportRow
  id: string
  outcome: SubmissionOutcome
}

/**
 * Makes the invitations of one chunk of a file. The invitations, their outcomes, and that the chunk
 * is done are written in one transaction, so that a crash neither loses a row nor does one twice.
 *
 * The unique index has the last word: what another submission or the same file at the same moment
 * was first to invite is a duplicate.
 *
 * @param suppressedAmong - which of some addresses must not be mailed.
 * @throws BatchLostError when the batch is not this process's any more; the chunk is undone then.
 */
export async function workOnImportChunk(
  context: ModuleContext,
  { batch, chunk, account_emails: accounts }: ImportWork,
  suppressedAmong: (addresses: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<ImportOutcome> {
  const scope = dedupeScope(null, batch.common.sales_channel_id)
  const addresses = chunk.rows.map((row) => row.email_normalized)
  let open = await findOpenAddresses(context, scope, addresses)
  let expired: string[] = []
  if (open.size > 0 && !batch.dry_run) {
    const lapsed = { dedupe_scope: scope, addresses: [...open] }
    expired = await expireInvitations(context, open.size, lapsed)
    open = expired.length > 0 ? await findOpenAddresses(context, scope, addresses) : open
  }
  const facts = {
    open,
    accounts: new Set(accounts),
    suppressed: await suppressedAmong(addresses),
    allowance: Infinity,
  }
  const judged = judgeRows(chunk.rows, facts)
  const stored = batch.dry_run
    ? new Set(toInsert(judged).map(({ id }) => id))
    : await insertInvitations(context, toInsert(judged), {
        ...batch.common,
        metadata: null,
        inviter_id: null,
        inviter_email: null,
        inviter_name: null,
        inviter_group_name: null,
        created_by: batch.actor.id,
        dedupe_scope: scope,
        batch_id: batch.id,
      })
  const rejected = rejectedOf(judged, stored)
  // The batch before its chunk: whoever cancels it takes them in this order too. And chunks that are
  // done at the same moment end here one after the other, so that the last one knows that it is.
  if (!((await holdBatch(context, batch)) && (await finishChunk(context, chunk, rejected)))) {
    throw new BatchLostError()
  }
  const finished = !(await hasChunksLeft(context, batch.id))
  await noteChunk(context, batch, {
    created: stored.size,
    skipped: rejected.length,
    then: finished ? "complete" : "keep",
  })
  return { created: batch.dry_run ? [] : [...stored], expired, finished }
}

function judgeRows(
  rows: readonly ImportRow[],
  facts: Parameters<typeof judgeEntries>[1],
): JudgedRow[] {
  const entries = rows.map(({ email, email_normalized: normalized }) => ({
    typed: email,
    address: { email, normalized },
    outcome: "created" as const,
  }))
  return judgeEntries(entries, facts).flatMap(({ outcome }, index) => {
    const row = rows[index]
    return row ? [{ row, outcome, id: newInvitationId() }] : []
  })
}

function toInsert(judged: readonly JudgedRow[]): InvitationRow[] {
  return judged.flatMap(({ row, id, outcome }) => {
    const { email, email_normalized, message, customer_group_ids } = row
    return outcome === "created"
      ? [{ id, email, email_normalized, message, customer_group_ids }]
      : []
  })
}

function rejectedOf(judged: readonly JudgedRow[], stored: ReadonlySet<string>): RejectedRow[] {
  return judged.flatMap(({ row, id, outcome }) =>
    stored.has(id)
      ? []
      : [
          {
            line: row.line,
            email: row.typed ?? row.email,
            outcome: outcome === "created" ? ("duplicate" as const) : outcome,
          },
        ],
  )
}
