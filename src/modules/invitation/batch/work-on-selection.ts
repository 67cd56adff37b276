// Room `batch`: mass work that staff see as a batch: selections and files in chunks, its progress,
// and steering it.

import { MedusaError } from "@medusajs/framework/utils"
import { noteChunk, type BatchLease } from "./batch-work"
import { discardInvitations, type Actor } from "../life/end-invitations"
import { nextOfSelection, type Selection } from "./selection"
import type { ModuleContext } from "../sql/run"
import { resendInvitations, type Terms } from "../inviting/resend"
import { isSecondMail } from "../life/status"

/** Short enough for a transaction that others hardly notice. */
const CHUNK = 1_000

/** What to do to a selection, and how far it is. */
export interface SelectionWork {
  kind: "send" | "discard"
  selection: Selection
  actor: Actor
  /** Numbers after this one are still to do. */
  after: number
  /** The last number of the selection. */
  until: number
  /** Left out for work that a request does itself. */
  batch?: BatchLease
}

/** What one chunk did. */
export interface ChunkOutcome {
  /** Ids of those that it was done to. */
  done: string[]
  /** Of those sent: which of them were no first mail. */
  resent: string[]
  /** Of those sent: which had lapsed before, and were opened again. */
  expired: string[]
  skipped: number
  /** Numbers up to this one are done. */
  cursor: number
  /** Nothing is left. */
  finished: boolean
}

/** The batch was paused, canceled or taken over in the middle of a chunk, which is undone. */
export class BatchLostError extends MedusaError {
  constructor() {
    super(MedusaError.Types.CONFLICT, "This batch is not this process's any more.")
  }
}

/**
 * Does the next chunk of a selection. What is done and how far the batch is are written in one
 * transaction, so that a crash leaves neither undone work behind nor work done twice.
 *
 * @throws BatchLostError when the batch is not this process's any more; the chunk is undone then.
 */
export async function workOnSelection(
  context: ModuleContext,
  work: SelectionWork,
  termsOf: (ids: readonly string[]) => Promise<Terms>,
): Promise<ChunkOutcome> {
  const rows = await nextOfSelection(context, work.selection, {
    after: work.after,
    until: work.until,
    limit: CHUNK,
  })
  const ids = rows.map(({ id }) => id)
  const finished = rows.length < CHUNK
  const cursor = rows.at(-1)?.display_id ?? work.until
  const { done, resent, expired } = await doToChunk(context, work, ids, termsOf)
  const skipped = ids.length - done.length
  if (work.batch) {
    const kept = await noteChunk(context, work.batch, {
      cursor,
      skipped,
      discarded: work.kind === "discard" ? done.length : 0,
      then: finished ? "complete" : "give_back",
    })
    if (!kept) {
      throw new BatchLostError()
    }
  }
  return { done, resent, expired, skipped, cursor, finished }
}

async function doToChunk(
  context: ModuleContext,
  { kind, actor, batch }: SelectionWork,
  ids: readonly string[],
  termsOf: (ids: readonly string[]) => Promise<Terms>,
): Promise<Pick<ChunkOutcome, "done" | "resent" | "expired">> {
  if (kind === "discard") {
    const done = await discardInvitations(context, { ids, actor, reason: null })
    return { done, resent: [], expired: [] }
  }
  const { queued, hastened, expired } = await resendInvitations(
    context,
    { ids, by: { type: "user", id: actor.id }, ...(batch ? { batch_id: batch.id } : {}) },
    await termsOf(ids),
  )
  return {
    done: [...queued.map(({ id }) => id), ...hastened],
    resent: queued.filter(({ action }) => isSecondMail(action)).map(({ id }) => id),
    expired,
  }
}
