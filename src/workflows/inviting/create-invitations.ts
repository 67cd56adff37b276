import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  INVITATION_MODULE,
  type InvitationModuleService,
  type SubmitInvitationsInput,
} from "../../modules/invitation"
import { DELIVERIES_QUEUED, InvitationEvents } from "../events"
import { forgetIfDeletedStep } from "../erasure/steps/forget-if-deleted"
import { prepareSubmissionStep, type CreateInvitationsInput } from "./steps/prepare-submission"

/**
 * Stores the invitations with their queued mails in one transaction. Not compensated: once stored,
 * the submission is made, and a mail may be on its way.
 */
const submitInvitationsStep = createStep(
  "submit-invitations",
  async (input: SubmitInvitationsInput, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    return new StepResponse(await invitations.submit(input))
  },
)

/**
 * Invites a list of addresses, for a customer or for staff, and queues a mail for each.
 *
 * Every address gets exactly one outcome. When a customer's limits leave nothing, `limited` is true
 * and nothing was made. The hook `validate` gets the submission as it was handed in and refuses all
 * of it by throwing a `MedusaError`.
 */
export const createInvitationsWorkflow = createWorkflow(
  "create-invitations",
  (input: WorkflowData<CreateInvitationsInput>) => {
    const validate = createHook("validate", { input })
    const submission = prepareSubmissionStep(input)
    const result = submitInvitationsStep(submission)
    const inviter = transform({ submission }, (data) => ({
      customer_id: data.submission.inviter?.id ?? null,
    }))
    const discarded = forgetIfDeletedStep(inviter)
    const events = transform({ result, submission, discarded }, (data) => {
      const created = data.result.results.flatMap(({ invitation_id: id }) => (id ? [{ id }] : []))
      return {
        created,
        discarded: data.discarded.map((id) => ({ id })),
        expired: data.result.expired.map((id) => ({ id })),
        wake: created.length > 0 && data.submission.send ? [{}] : [],
      }
    })
    emitEventStep({ eventName: InvitationEvents.CREATED, data: events.created })
    emitEventStep({ eventName: InvitationEvents.EXPIRED, data: events.expired }).config({
      name: "emit-expired",
    })
    emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events.discarded }).config({
      name: "emit-discarded",
    })
    emitEventStep({ eventName: DELIVERIES_QUEUED, data: events.wake }).config({
      name: "wake-dispatcher",
    })
    return new WorkflowResponse(result, { hooks: [validate] })
  },
)
