import type { MedusaContainer } from "@medusajs/framework/types"
import { discardInvitationsWorkflow } from "./discard-invitations"

const CHUNK = 1_000

/** Discards all open invitations to a sales channel that is gone, in chunks of short transactions. */
export async function discardOrphans(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<void> {
  let discarded: string[]
  do {
    const { result } = await discardInvitationsWorkflow(container).run({
      input: {
        sales_channel_id: salesChannelId,
        reason: "sales_channel_deleted",
        limit: CHUNK,
        actor: { type: "system", id: null },
      },
    })
    discarded = result
  } while (discarded.length === CHUNK)
}
