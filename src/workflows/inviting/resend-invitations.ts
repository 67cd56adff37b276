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
  INVITATION_MODULE,
  type InvitationModuleService,
  isSecondMail,
} from "../../modules/invitation"
import { DELIVERIES_QUEUED, InvitationEvents } from "../events"
import { againWhenAlreadyOpen } from "./again-when-already-open"
import { assertEnabled } from "./assert-enabled"
import { forgetIfDeletedStep } from "../erasure/steps/forget-if-deleted"

/** Which invitations to send or send again, and for whom. */
export interface ResendInvitationsInput {
  ids: string[]
  by: { type: "user" | "customer"; id: string }
  /** The storefront whose limits count for a customer; null: the whole shop's. */
  sales_channel_id?: string | null
}

/** Queues the mails. Not compensated: a queued mail may be on its way at once. */
const queueMailsStep = createStep(
  "queue-mails",
  async (input: ResendInvitationsInput, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const settings = await invitations.getSettings(input.sales_channel_id ?? null)
    assertEnabled(settings)
    const { type, id } = input.by
    const by = type === "customer" ? { type, id, limits: settings } : { type, id }
    const result = await againWhenAlreadyOpen(() => invitations.resend({ ids: input.ids, by }))
    return new StepResponse(result)
  },
)

/** Sends, or sends again, what may be; answers what was queued. */
export const resendInvitationsWorkflow = createWorkflow(
  "resend-invitations",
  (input: WorkflowData<ResendInvitationsInput>) => {
    const result = queueMailsStep(input)
    const inviter = transform({ input }, ({ input: { by } }) => ({
      customer_id: by.type === "customer" ? by.id : null,
    }))
    const discarded = forgetIfDeletedStep(inviter)
    const events = transform({ result, discarded }, ({ result: done, discarded: gone }) => ({
      expired: done.expired.map((id) => ({ id })),
      resent: done.queued.flatMap(({ id, action }) => (isSecondMail(action) ? [{ id }] : [])),
      discarded: gone.map((id) => ({ id })),
      wake: done.queued.length + done.hastened.length > 0 ? [{}] : [],
    }))
    emitEventStep({ eventName: InvitationEvents.EXPIRED, data: events.expired }).config({
      name: "emit-expired",
    })
    emitEventStep({ eventName: InvitationEvents.RESENT, data: events.resent })
    emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events.discarded }).config({
      name: "emit-discarded",
    })
    emitEventStep({ eventName: DELIVERIES_QUEUED, data: events.wake }).config({
      name: "wake-dispatcher",
    })
    return new WorkflowResponse(result)
  },
)
