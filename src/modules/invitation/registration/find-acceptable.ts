import { TRANSITIONS } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/** What the link of an invitation is made of. */
export interface AcceptableInvitation {
  invitation_id: string
  generation: number
  sales_channel_id: string
}

/** What the link is made of, or `null` when the invitation cannot be accepted any more. */
export async function findAcceptable(
  context: ModuleContext,
  id: string,
): Promise<AcceptableInvitation | null> {
  const [row] = await runQuery<AcceptableInvitation>(
    context,
    "find-acceptable",
    `select id as invitation_id, token_generation as generation, sales_channel_id
     from customer_invitation
     where id = ? and status in (${sqlList(TRANSITIONS.accept.from)})
       and (expires_at is null or expires_at > now()) and deleted_at is null`,
    [id],
  )
  return row ?? null
}
