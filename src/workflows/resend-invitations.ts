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
import { INVITATION_MODULE } from "../modules/invitation"
import { AlreadyOpenError } from "../modules/invitation/queries/run"
import type { ResendInput, ResendResult } from "../modules/invitation/resend"
import type InvitationModuleService from "../modules/invitation/service"
import { DELIVERIES_QUEUED, InvitationEvents } from "./events"
import { forgetIfDeletedStep } from "./steps/forget-if-deleted"

/** Which invitations to send or send again, and for whom. */
export interface ResendInvitationsInput {
  ids: string[]
  by: { type: "user" | "customer"; id: string }
  /** The storefront whose limits count for a customer; null: the whole shop's. */
  sales_channel_id?: string | null
}

/** Times that somebody else may get in between before we give up. */
const ATTEMPTS = 3

/** Queues the mails. Not compensated: a queued mail may be on its way at once. */
const queueMailsStep = createStep(
  "queue-mails",
  async (input: ResendInvitationsInput, { container }) => {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const settings = await invitations.getSettings(input.sales_channel_id ?? null)
    if (!settings.enabled) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Invitations are switched off in this shop's settings.",
      )
    }
    const { type, id } = input.by
    const by = type === "customer" ? { type, id, limits: settings } : { type, id }
    const result = await queueMails(invitations, { ids: input.ids, by })
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
    const events = transform({ result, discarded }, ({ result: { queued }, discarded: gone }) => ({
      // The first mail of an invitation is no second one.
      resent: queued.flatMap(({ id, action }) => (action === "send" ? [] : [{ id }])),
      discarded: gone.map((id) => ({ id })),
      wake: queued.length > 0 ? [{}] : [],
    }))
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

/** An address that was invited anew between our look and our write makes us look again. */
async function queueMails(
  invitations: InvitationModuleService,
  input: ResendInput,
): Promise<ResendResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await invitations.resend(input)
    } catch (error) {
      if (!(error instanceof AlreadyOpenError) || attempt >= ATTEMPTS) {
        throw error
      }
    }
  }
}
