import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  type BatchSteering,
  INVITATION_MODULE,
  type InvitationModuleService,
} from "../../modules/invitation"
import { BATCHES_QUEUED, DELIVERIES_QUEUED } from "../events"
import { dropQueuedMails } from "../delivery/drop-queued-mails"

/** What to do to which batch. */
export interface SteerBatchInput {
  id: string
  steering: BatchSteering
}

/** Each change is final; steering the other way is what undoes it, so nothing is compensated. */
const steerBatchStep = createStep(
  "steer-batch",
  async ({ id, steering }: SteerBatchInput, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    if (!(await invitations.steerBatch(id, steering))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `This batch cannot be ${PARTICIPLES[steering]} now: it has nothing left to do, or its status does not allow it.`,
      )
    }
    if (steering === "cancel") {
      await dropQueuedMails(invitations, id)
    }
    return new StepResponse(id)
  },
)

const PARTICIPLES: Readonly<Record<BatchSteering, string>> = {
  pause: "paused",
  resume: "resumed",
  cancel: "canceled",
}

/** Pauses, resumes or cancels a batch. Canceling drops what is still queued. */
export const steerInvitationBatchWorkflow = createWorkflow(
  "steer-invitation-batch",
  (input: WorkflowData<SteerBatchInput>) => {
    const id = steerBatchStep(input)
    const wake = transform({ input }, (data) => (data.input.steering === "resume" ? [{}] : []))
    emitEventStep({ eventName: DELIVERIES_QUEUED, data: wake })
    emitEventStep({ eventName: BATCHES_QUEUED, data: wake }).config({ name: "wake-batch-worker" })
    return new WorkflowResponse(id)
  },
)
