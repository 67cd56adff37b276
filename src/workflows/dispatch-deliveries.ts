import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { sendBatch } from "../sending/send-batch"
import { InvitationEvents } from "./events"

/**
 * Sends one batch. The answer holds ids and counts only: a step's output may be stored by the
 * workflow engine, and a mail's must not be. Nothing is compensated, since mail cannot be recalled.
 */
const sendBatchStep = createStep("send-invitation-batch", async (_: unknown, { container }) => {
  return new StepResponse(await sendBatch(container))
})

/** Sends one batch of due deliveries and tells the shop what became of them. */
export const dispatchDeliveriesWorkflow = createWorkflow("dispatch-deliveries", () => {
  const report = sendBatchStep()
  const events = transform({ report }, (data) => ({
    sent: data.report.sent.map((id) => ({ id })),
    failed: data.report.failed.map((id) => ({ id })),
  }))
  emitEventStep({ eventName: InvitationEvents.SENT, data: events.sent })
  emitEventStep({ eventName: InvitationEvents.SEND_FAILED, data: events.failed }).config({
    name: "emit-send-failed",
  })
  return new WorkflowResponse(report)
})
