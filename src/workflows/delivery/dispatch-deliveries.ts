import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
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
import {
  type Claim,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../modules/invitation"
import { logBatch } from "../../sending/log-batch"
import { sendBatch, type ClaimedBatch } from "../../sending/send-batch"
import { errorMessage } from "../../utils/error-message"
import { InvitationEvents } from "../events"

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
    const batch = enabled
      ? await invitations.claimDeliveries({ lease_id, batch_size, batch_interval_seconds })
      : { deliveries: [], wait_seconds: null }
    const { deliveries } = batch
    return new StepResponse({ lease_id, ...batch }, { lease_id, deliveries })
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

/** What a run of the workflow did; `claimed` is 0 when there was nothing to do, or no way to. */
export interface DispatchReport {
  claimed: number
  /** Mails are due, but the pace has no room for them for so many seconds; else null. */
  wait_seconds: number | null
  sent: string[]
  failed: string[]
  discarded: string[]
}

const NOTHING = { claimed: 0, wait_seconds: null, sent: [], failed: [], discarded: [] }

/**
 * Sends what was claimed. Nothing is compensated, since mail cannot be recalled, and nothing is
 * thrown: that would put mails back into the queue that are out by now. What could not be written
 * down is found out by the recovery, once the lease is over.
 */
const sendBatchStep = createStep(
  "send-batch",
  async (input: ClaimedBatch & Claim, { container }) => {
    const { wait_seconds } = input
    const claimed = input.deliveries.length
    if (claimed === 0) {
      return new StepResponse<DispatchReport>({ ...NOTHING, wait_seconds })
    }
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    // When a later step fails, the claim is taken back, and must not find what may have gone out.
    const leaveTheRest = () => invitations.leaveToRecovery(input.lease_id).catch(() => undefined)
    const startedAt = Date.now()
    try {
      const batch = await sendBatch(container, input)
      await logBatch(container, batch, { claimed, startedAt })
      if (batch.outcomes.length < claimed) {
        await leaveTheRest()
      }
      const { sent, failed, discarded } = batch
      return new StepResponse<DispatchReport>({ claimed, wait_seconds, sent, failed, discarded })
    } catch (error) {
      await leaveTheRest()
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Invitations: a batch was left to the recovery. ${errorMessage(error)}`)
      return new StepResponse<DispatchReport>(NOTHING)
    }
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
