import type { MedusaContainer } from "@medusajs/framework/types"
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
  type Selection,
} from "../../modules/invitation"
import { BATCHES_QUEUED, DELIVERIES_QUEUED, InvitationEvents } from "../events"
import { againWhenAlreadyOpen } from "../inviting/again-when-already-open"
import { assertEnabled } from "../inviting/assert-enabled"

/** What to do to all that match. */
export interface WorkOnSelectionInput {
  kind: "send" | "discard"
  selection: Selection
  /** The admin user or API key who asks. */
  created_by: string
}

/** What was done, or the batch that does it. */
export interface WorkOnSelectionResult {
  matched: number
  /** Of those that were done at once: who could not be, since their state did not allow it. */
  skipped: number
  done: string[]
  resent: string[]
  expired: string[]
  /** Set when there were too many to do at once. */
  batch_id: string | null
}

/** More than this many are done in the background. */
const AT_ONCE = 5_000

/** Does the work, or stores it; each chunk is final, so nothing is compensated. */
const workOnSelectionStep = createStep(
  "work-on-selection",
  async (input: WorkOnSelectionInput, { container }) => {
    return new StepResponse(await workOnSelection(container, input))
  },
)

/** Sends or discards all that match: at once, or above 5,000 as a batch. */
export const workOnInvitationSelectionWorkflow = createWorkflow(
  "work-on-invitation-selection",
  (input: WorkflowData<WorkOnSelectionInput>) => {
    const result = workOnSelectionStep(input)
    const events = transform({ input, result }, (data) => {
      const { kind } = data.input
      const { done, resent, expired, batch_id: batchId } = data.result
      return {
        discarded: kind === "discard" ? done.map((id) => ({ id })) : [],
        resent: resent.map((id) => ({ id })),
        expired: expired.map((id) => ({ id })),
        mails: kind === "send" && done.length > 0 ? [{}] : [],
        batches: batchId ? [{}] : [],
      }
    })
    emitEventStep({ eventName: InvitationEvents.DISCARDED, data: events.discarded })
    emitEventStep({ eventName: InvitationEvents.EXPIRED, data: events.expired }).config({
      name: "emit-expired",
    })
    emitEventStep({ eventName: InvitationEvents.RESENT, data: events.resent }).config({
      name: "emit-resent",
    })
    emitEventStep({ eventName: DELIVERIES_QUEUED, data: events.mails }).config({
      name: "wake-dispatcher",
    })
    emitEventStep({ eventName: BATCHES_QUEUED, data: events.batches }).config({
      name: "wake-batch-worker",
    })
    return new WorkflowResponse(result)
  },
)

async function workOnSelection(
  container: MedusaContainer,
  { kind, selection, created_by: createdBy }: WorkOnSelectionInput,
): Promise<WorkOnSelectionResult> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  if (kind === "send") {
    assertEnabled(await invitations.getSettings(null))
  }
  const { matched, last } = await invitations.measureSelection(selection)
  if (matched > AT_ONCE) {
    const work = { kind, selection, matched, last, created_by: createdBy }
    const batchId = await invitations.startMassWork(work)
    return { matched, skipped: 0, done: [], resent: [], expired: [], batch_id: batchId }
  }
  const result: WorkOnSelectionResult = {
    matched: 0,
    skipped: 0,
    done: [],
    resent: [],
    expired: [],
    batch_id: null,
  }
  const actor = { type: "user", id: createdBy } as const
  for (let after = 0, finished = false; !finished;) {
    const work = { kind, selection, actor, after, until: last }
    const chunk = await againWhenAlreadyOpen(() => invitations.workOnSelection(work))
    result.done.push(...chunk.done)
    result.resent.push(...chunk.resent)
    result.expired.push(...chunk.expired)
    // Some may match that did not when they were counted.
    result.skipped += chunk.skipped
    result.matched += chunk.skipped + chunk.done.length
    after = chunk.cursor
    finished = chunk.finished
  }
  return result
}
