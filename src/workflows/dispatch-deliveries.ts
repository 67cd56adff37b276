import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { INVITATION_MODULE } from "../modules/invitation"
import type InvitationModuleService from "../modules/invitation/service"
import { sendBatch, type ClaimedBatch } from "../sending/send-batch"
import { InvitationEvents } from "./events"

/**
 * Claims one batch. Its output may be kept by the workflow engine, so it holds ids and no address.
 * When the workflow fails before anything was sent, the batch goes back into the queue.
 */
const claimBatchStep = createStep(
  "claim-batch",
  async (_: unknown, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const { enabled, batch_size, batch_interval_seconds } = await invitations.getSettings(null)
    const lease_id = generateEntityId(undefined, "invtlease")
    const deliveries = enabled
      ? await invitations.claimDeliveries({ lease_id, batch_size, batch_interval_seconds })
      : []
    return new StepResponse({ lease_id, deliveries }, { lease_id, deliveries })
  },
  async (claimed, { container }) => {
    if (claimed) {
      const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
      await invitations.settleDeliveries(
        claimed.lease_id,
        claimed.deliveries.map(({ id }) => ({
          id,
          status: "queued",
          error: "The shop's own code failed before this mail.",
          retry_in_seconds: 60,
        })),
      )
    }
  },
)

/** Sends what was claimed. Nothing is compensated, since mail cannot be recalled. */
const sendBatchStep = createStep(
  "send-batch",
  async (input: ClaimedBatch & { deliveries: unknown[] }, { container }) => {
    const settled =
      input.deliveries.length > 0
        ? await sendBatch(container, input)
        : { sent: [], failed: [], discarded: [] }
    return new StepResponse({ claimed: input.deliveries.length, ...settled })
  },
)

/**
 * Sends one batch of due deliveries and tells the shop what became of them.
 *
 * The hook `beforeSend` gets the claimed deliveries and may answer `{ skip: [delivery ids] }`: those
 * count as failed, visibly, and can be sent again by staff. A handler that throws holds back the
 * whole batch for a minute.
 */
export const dispatchInvitationsWorkflow = createWorkflow("dispatch-invitations", () => {
  const claimed = claimBatchStep()
  const beforeSend = createHook(
    "beforeSend",
    { deliveries: claimed.deliveries },
    { resultValidator: z.object({ skip: z.array(z.string()).optional() }).optional() },
  )
  const batch = transform({ claimed, verdict: beforeSend.getResult() }, (data) => ({
    ...data.claimed,
    skip: data.verdict?.skip ?? [],
  }))
  const report = sendBatchStep(batch)
  const events = transform({ report }, (data) => ({
    sent: data.report.sent.map((id) => ({ id })),
    failed: data.report.failed.map((id) => ({ id })),
    discarded: data.report.discarded.map((id) => ({ id })),
  }))
  emitEventStep({ eventName: InvitationEvents.SENT, data: events.sent })
  emitEventStep({ eventName: InvitationEvents.SEND_FAILED, data: events.failed }).config({
    name: "emit-send-failed",
  })
  emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events.discarded }).config({
    name: "emit-discarded",
  })
  return new WorkflowResponse(report, { hooks: [beforeSend] })
})
