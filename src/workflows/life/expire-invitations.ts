import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"
import { InvitationEvents } from "../events"

/** Small enough for one short transaction and one burst of events. */
const CHUNK = 1_000

/** Time goes one way, so nothing is compensated. */
const expireChunkStep = createStep("expire-chunk", async (_: unknown, { container }) => {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const expired = await invitations.expire(CHUNK)
  return new StepResponse({ expired, more: expired.length === CHUNK })
})

/** Expires one chunk of lapsed invitations; `more` says whether another run is worth it. */
export const expireInvitationsWorkflow = createWorkflow("expire-invitations", () => {
  const result = expireChunkStep()
  const events = transform({ result }, (data) => data.result.expired.map((id) => ({ id })))
  emitEventStep({ eventName: InvitationEvents.EXPIRED, data: events })
  return new WorkflowResponse(result)
})
