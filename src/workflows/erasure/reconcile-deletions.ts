import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  findDeletedChannels,
  findDeletedCustomers,
  type DeletedBetween,
  type PageOfIds,
} from "../../lookups/find-deleted"
import { eraseInvitationsOfCustomersWorkflow } from "./erase-customers"
import { discardOrphans } from "../life/discard-orphans"

/** Which deletions to look at. */
export interface ReconcileDeletionsInput {
  /** Deletions of the last so many hours. */
  hours: number
  /** When to stop, in milliseconds since 1970; the next run begins anew. */
  deadline: number
}

const PAGE = 100

/** A deletion this young may still be undone, by the workflow that it is part of. */
const SETTLING_MS = 5 * 60_000

/** Does again what the events of deletions should have done; where they did, it finds nothing. */
const reconcileDeletionsStep = createStep(
  "reconcile-deletions",
  async ({ hours, deadline }: ReconcileDeletionsInput, { container }) => {
    const now = Date.now()
    const span = { after: new Date(now - hours * 3_600_000), before: new Date(now - SETTLING_MS) }
    const scan = { container, span, deadline }
    await forEachPage(scan, findDeletedCustomers, async (ids) => {
      await eraseInvitationsOfCustomersWorkflow(container).run({ input: { customer_ids: ids } })
    })
    await forEachPage(scan, findDeletedChannels, async (ids) => {
      for (const id of ids) {
        await discardOrphans(container, id)
      }
    })
    return new StepResponse(undefined)
  },
)

/**
 * Looks at customers and sales channels that were deleted lately, for events can be lost: a process
 * that dies between a deletion and its subscribers leaves nothing else behind.
 */
export const reconcileInvitationDeletionsWorkflow = createWorkflow(
  "reconcile-invitation-deletions",
  (input: WorkflowData<ReconcileDeletionsInput>) =>
    new WorkflowResponse(reconcileDeletionsStep(input)),
)

async function forEachPage(
  scan: { container: MedusaContainer; span: DeletedBetween; deadline: number },
  find: (container: MedusaContainer, span: DeletedBetween, page: PageOfIds) => Promise<string[]>,
  work: (ids: string[]) => Promise<void>,
): Promise<void> {
  for (let skip = 0, left = true; left && Date.now() < scan.deadline; skip += PAGE) {
    const ids = await find(scan.container, scan.span, { skip, take: PAGE })
    if (ids.length > 0) {
      await work(ids)
    }
    left = ids.length === PAGE
  }
}
