import type { MedusaContainer } from "@medusajs/framework/types"
import { discardInvitationsWorkflow } from "../discard-invitations"

const CHUNK = 1_000

/** Whose open invitations end because their inviter or channel is gone. */
export type Orphans = { reason: string } & ({ inviter_id: string } | { sales_channel_id: string })

/** Discards all of them, in chunks of short transactions. */
export async function discardOrphans(container: MedusaContainer, orphans: Orphans): Promise<void> {
  let discarded: string[]
  do {
    const { result } = await discardInvitationsWorkflow(container).run({
      input: { ...orphans, limit: CHUNK, actor: { type: "system", id: null } },
    })
    discarded = result
  } while (discarded.length === CHUNK)
}
