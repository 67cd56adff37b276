import { runQuery, type ModuleContext } from "../sql/run"
import type { InvitationStatus } from "../life/status"
import type { TokenTarget } from "./hold-invitation"

/** What the holder of a token may learn, and what a check of it needs. */
export interface TokenInvitation {
  id: string
  /** Null once it was erased, long after the link died. */
  email: string | null
  email_normalized: string | null
  status: InvitationStatus
  message: string | null
  inviter_id: string | null
  inviter_name: string | null
  sales_channel_id: string
  expires_at: Date | null
  /** Past its expiry by the database's clock, whatever the status says. */
  lapsed: boolean
  held: boolean
}

/** The invitation of a token of the current generation; older generations find nothing. */
export async function findByToken(
  context: ModuleContext,
  target: TokenTarget,
): Promise<TokenInvitation | null> {
  const [row] = await runQuery<TokenInvitation>(
    context,
    "find-by-token",
    `select id, email, email_normalized, status, message, inviter_id, inviter_name,
       sales_channel_id, expires_at, coalesce(expires_at <= now(), false) as lapsed,
       (hold_id is not null and hold_expires_at > now()) as held
     from customer_invitation
     where id = ? and token_generation = ? and deleted_at is null`,
    [target.invitation_id, target.generation],
  )
  return row ?? null
}
