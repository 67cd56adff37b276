import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import {
  type BatchLease,
  BatchLostError,
  type ClaimedBatchWork,
  type ClaimedSelection,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../modules/invitation"
import { errorMessage } from "../../utils/error-message"
import { workOnImport } from "./work-on-import"

/** What was done to one chunk; `worked` is false when no batch has work to do. */
export interface ChunkReport {
  worked: boolean
  created: string[]
  expired: string[]
  discarded: string[]
  resent: string[]
  /** Mails that were queued. */
  queued: number
}

const NOTHING = { created: [], expired: [], discarded: [], resent: [], queued: 0 }

/** Does one chunk of the oldest batch that has work to do. */
export async function workOnNextChunk(container: MedusaContainer): Promise<ChunkReport> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const leaseId = generateEntityId(undefined, "invtlease")
  const batch = await invitations.claimBatchWork(leaseId)
  if (!batch) {
    return { worked: false, ...NOTHING }
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const name = `Invitation batch ${batch.id} (${batch.kind})`
  const leased = { ...batch, lease_id: leaseId }
  const { sending } = await invitations.getOptions()
  const heartbeat = setInterval(
    () => void invitations.renewBatchWork(leased).catch(() => undefined),
    (sending.leaseSeconds * 1_000) / 3,
  )
  const { finished, failure, ...done } = await workOn(container, leased)
    .catch((error: unknown): Work => ({ finished: false, failure: error }))
    .finally(() => clearInterval(heartbeat))
  if (finished) {
    logger.info(`${name}: all of it is done.`)
  }
  if (failure !== undefined && !(failure instanceof BatchLostError)) {
    const ended = await invitations.putOffBatch({ id: batch.id, lease_id: leaseId })
    const then = ended ? "It failed too often and has ended" : "It is tried again later"
    logger.error(`${name}: a chunk failed. ${then}. ${errorMessage(failure)}`)
  }
  return { worked: true, ...NOTHING, ...done }
}

/** What was done, and why what else was begun was not. */
type Work = Partial<ChunkReport> & { finished: boolean; failure?: unknown }

async function workOn(
  container: MedusaContainer,
  batch: BatchLease & ClaimedBatchWork,
): Promise<Work> {
  if (batch.kind !== "import") {
    return await workOnSelected(container, batch)
  }
  const outcome = await workOnImport(container, batch)
  return { ...outcome, queued: batch.common.send ? outcome.created.length : 0 }
}

async function workOnSelected(
  container: MedusaContainer,
  batch: BatchLease & ClaimedSelection,
): Promise<Work> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const { done, resent, expired, finished } = await invitations.workOnSelection({
    kind: batch.kind,
    selection: { filters: batch.filters, except_ids: batch.except_ids },
    actor: batch.actor,
    after: batch.cursor,
    until: batch.cursor_end,
    batch: { id: batch.id, lease_id: batch.lease_id },
  })
  return batch.kind === "discard"
    ? { discarded: done, finished }
    : { resent, expired, queued: done.length, finished }
}
