import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { INVITATION_MODULE } from "../modules/invitation"
import { BatchLostError } from "../modules/invitation/mass-work"
import type InvitationModuleService from "../modules/invitation/service"
import { DELIVERIES_QUEUED, InvitationEvents } from "./events"

/** What was done to one chunk; `worked` is false when no batch has work to do. */
interface ChunkReport {
  worked: boolean
  discarded: string[]
  resent: string[]
  queued: number
}

/** A chunk and how far its batch is are written together, so nothing is compensated. */
const workOnBatchStep = createStep("work-on-batch", async (_: unknown, { container }) => {
  return new StepResponse(await workOnNextChunk(container))
})

/** Does one chunk of the oldest batch that has work to do; `worked` says whether there was one. */
export const workOnInvitationBatchWorkflow = createWorkflow("work-on-invitation-batch", () => {
  const report = workOnBatchStep()
  const events = transform({ report }, (data) => ({
    discarded: data.report.discarded.map((id) => ({ id })),
    resent: data.report.resent.map((id) => ({ id })),
    mails: data.report.queued > 0 ? [{}] : [],
  }))
  emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events.discarded })
  emitEventStep({ eventName: InvitationEvents.RESENT, data: events.resent }).config({
    name: "emit-resent",
  })
  emitEventStep({ eventName: DELIVERIES_QUEUED, data: events.mails }).config({
    name: "wake-dispatcher",
  })
  return new WorkflowResponse(report)
})

async function workOnNextChunk(container: MedusaContainer): Promise<ChunkReport> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const leaseId = generateEntityId(undefined, "invtlease")
  const batch = await invitations.claimBatchWork(leaseId)
  if (!batch) {
    return { worked: false, discarded: [], resent: [], queued: 0 }
  }
  try {
    const chunk = await invitations.workOnSelection({
      kind: batch.kind,
      selection: { filters: batch.filters, except_ids: batch.except_ids },
      actor: batch.actor,
      after: batch.cursor,
      until: batch.cursor_end,
      batch: { id: batch.id, lease_id: leaseId },
    })
    if (chunk.finished) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .info(`Invitation batch ${batch.id} (${batch.kind}): all of its invitations are done.`)
    }
    return batch.kind === "discard"
      ? { worked: true, discarded: chunk.done, resent: [], queued: 0 }
      : { worked: true, discarded: [], resent: chunk.resent, queued: chunk.done.length }
  } catch (error) {
    if (error instanceof BatchLostError) {
      return { worked: true, discarded: [], resent: [], queued: 0 }
    }
    throw error
  }
}
