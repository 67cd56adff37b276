import type { BatchSteering, InvitationBatch } from "../types/batch"

/** Of how much of something so much is done. */
export interface Progress {
  done: number
  total: number
}

const POLL_MS = 2_000

/** A paused batch moves only when somebody resumes it, perhaps somebody else. */
const POLL_WHILE_PAUSED_MS = 10_000

/** How soon to read a batch again; false once it has ended and none of its mails is on the way. */
export function pollUntilEnded(batch: InvitationBatch | undefined): number | false {
  switch (batch?.status) {
    case undefined:
      return false
    case "queued":
    case "running":
      return POLL_MS
    case "paused":
      return POLL_WHILE_PAUSED_MS
    default:
      return batch && batch.queued > 0 ? POLL_MS : false
  }
}

/** Whether a batch has ended, so that its numbers stay as they are. */
export function hasEnded(batch: InvitationBatch): boolean {
  return pollUntilEnded(batch) === false
}

/** Whether a batch has gone through all of its entries; its mails may still be on the way. */
export function isWorkDone(batch: InvitationBatch): boolean {
  return hasEnded(batch) || workOf(batch).done >= batch.total
}

/** How many of its entries a batch has gone through. */
export function workOf(batch: InvitationBatch): Progress {
  const { kind, created, discarded, skipped, total } = batch
  const done = { create: created, import: created, discard: discarded, send: mailsOf(batch).total }
  return { done: Math.min(total, done[kind] + skipped), total }
}

/** Whether there are invitations that it has made. */
export function hasInvitations({ kind, dry_run, created }: InvitationBatch): boolean {
  return (kind === "create" || kind === "import") && !dry_run && created > 0
}

/** How many of its mails have left, or were given up. Dropped ones do not count. */
export function mailsOf({ queued, sent, failed }: InvitationBatch): Progress {
  return { done: sent + failed, total: queued + sent + failed }
}

/** What can be done to a batch as it is now. */
export function steeringsOf(batch: InvitationBatch): BatchSteering[] {
  switch (batch.status) {
    case "queued":
    case "running":
      return ["pause", "cancel"]
    case "paused":
      return ["resume", "cancel"]
    case "failed":
      return ["resume"]
    default:
      return []
  }
}
