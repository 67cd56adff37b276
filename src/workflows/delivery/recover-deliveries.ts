import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"
import { recoverAbandoned } from "../../sending/recover-abandoned"
import { InvitationEvents } from "../events"
import { dropQueuedMails } from "./drop-queued-mails"

/** Takes over from processes that died; repeating it changes nothing, so nothing is compensated. */
const recoverAbandonedStep = createStep(
  "recover-abandoned",
  async (_: unknown, { container }) => new StepResponse(await recoverAbandoned(container)),
)

/** Drops what a process has left queued that died while it canceled a batch. */
const finishCancelingStep = createStep("finish-canceling", async (_: unknown, { container }) => {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  for (const id of await invitations.listHalfCanceled()) {
    await dropQueuedMails(invitations, id)
  }
  return new StepResponse(undefined)
})

/** Puts deliveries of dead processes back into the queue, or settles them where they went out. */
export const recoverInvitationDeliveriesWorkflow = createWorkflow(
  "recover-invitation-deliveries",
  () => {
    const recovered = recoverAbandonedStep()
    finishCancelingStep()
    const sent = transform({ recovered }, (data) => data.recovered.sent.map((id) => ({ id })))
    const failed = transform({ recovered }, (data) => data.recovered.failed.map((id) => ({ id })))
    emitEventStep({ eventName: InvitationEvents.SENT, data: sent })
    emitEventStep({ eventName: InvitationEvents.SEND_FAILED, data: failed }).config({
      name: "emit-send-failed",
    })
    return new WorkflowResponse(recovered)
  },
)
