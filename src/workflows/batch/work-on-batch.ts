import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { DELIVERIES_QUEUED, InvitationEvents } from "../events"
import { workOnNextChunk } from "./work-on-next-chunk"

/** A chunk and how far its batch is are written together, so nothing is compensated. */
const workOnBatchStep = createStep("work-on-batch", async (_: unknown, { container }) => {
  return new StepResponse(await workOnNextChunk(container))
})

/** Does one chunk of the oldest batch that has work to do; `worked` says whether there was one. */
export const workOnInvitationBatchWorkflow = createWorkflow("work-on-invitation-batch", () => {
  const report = workOnBatchStep()
  const events = transform({ report }, (data) => ({
    created: data.report.created.map((id) => ({ id })),
    expired: data.report.expired.map((id) => ({ id })),
    discarded: data.report.discarded.map((id) => ({ id })),
    resent: data.report.resent.map((id) => ({ id })),
    mails: data.report.queued > 0 ? [{}] : [],
  }))
  emitEventStep({ eventName: InvitationEvents.CREATED, data: events.created })
  emitEventStep({ eventName: InvitationEvents.EXPIRED, data: events.expired }).config({
    name: "emit-expired",
  })
  emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events.discarded }).config({
    name: "emit-discarded",
  })
  emitEventStep({ eventName: InvitationEvents.RESENT, data: events.resent }).config({
    name: "emit-resent",
  })
  emitEventStep({ eventName: DELIVERIES_QUEUED, data: events.mails }).config({
    name: "wake-dispatcher",
  })
  return new WorkflowResponse(report)
})
