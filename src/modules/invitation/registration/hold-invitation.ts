// Room `registration`: from a token to an accepted invitation: finding it, holding it for one
// request, accepting it.

import { OPEN_STATUSES } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/** Seconds after which the hold of a request that does not renew it may be taken by another. */
const HOLD_SECONDS = 30

/** What identifies the invitation that a token was made for. */
export interface TokenTarget {
  invitation_id: string
  generation: number
}

/**
 * Holds an open invitation for one registration request. Of many at once one wins; the others find
 * the hold. A hold that ran out may be taken by the next request.
 *
 * @returns whether this request has it now.
 */
export async function holdInvitation(
  context: ModuleContext,
  input: TokenTarget & { hold_id: string; auth_identity_id: string },
): Promise<boolean> {
  const rows = await runQuery(
    context,
    "hold-invitation",
    `update customer_invitation
     set hold_id = ?, hold_auth_identity_id = ?,
       hold_expires_at = now() + make_interval(secs => ?), updated_at = now()
     where id = ? and token_generation = ? and status in (${sqlList(OPEN_STATUSES)})
       and (expires_at is null or expires_at > now())
       and (hold_id is null or hold_expires_at <= now()) and deleted_at is null
     returning id`,
    [input.hold_id, input.auth_identity_id, HOLD_SECONDS, input.invitation_id, input.generation],
  )
  return rows.length > 0
}

/**
 * Makes a hold run on from now, as its request still lives.
 *
 * @returns whether it was still this request's.
 */
export async function renewHold(context: ModuleContext, holdId: string): Promise<boolean> {
  const rows = await runQuery(
    context,
    "renew-hold",
    `update customer_invitation set hold_expires_at = now() + make_interval(secs => ?)
     where hold_id = ? returning id`,
    [HOLD_SECONDS, holdId],
  )
  return rows.length > 0
}

/** Gives a hold back; does nothing when the hold is not this request's any more. */
export async function releaseHold(context: ModuleContext, holdId: string): Promise<void> {
  await runQuery(
    context,
    "release-hold",
    `update customer_invitation
     set hold_id = null, hold_expires_at = null, hold_auth_identity_id = null, updated_at = now()
     where hold_id = ?`,
    [holdId],
  )
}

/** A hold whose request never came back. */
export interface LapsedHold {
  invitation_id: string
  hold_id: string
  auth_identity_id: string
  /** How long ago it ran out. */
  lapsed_seconds: number
}

/** The hold of an invitation that ran out without being settled or released; null: there is none. */
export async function findLapsedHold(
  context: ModuleContext,
  invitationId: string,
): Promise<Pick<LapsedHold, "hold_id" | "auth_identity_id"> | null> {
  const [row] = await runQuery<Pick<LapsedHold, "hold_id" | "auth_identity_id">>(
    context,
    "find-lapsed-hold",
    `select hold_id, hold_auth_identity_id as auth_identity_id from customer_invitation
     where id = ? and hold_id is not null and hold_expires_at <= now() and deleted_at is null`,
    [invitationId],
  )
  return row ?? null
}

/** Holds that ran out without being settled or released: their process died on the way. */
export async function findLapsedHolds(
  context: ModuleContext,
  limit: number,
): Promise<LapsedHold[]> {
  return await runQuery<LapsedHold>(
    context,
    "find-lapsed-holds",
    `select id as invitation_id, hold_id, hold_auth_identity_id as auth_identity_id,
       extract(epoch from now() - hold_expires_at)::int as lapsed_seconds
     from customer_invitation
     where hold_id is not null and hold_expires_at <= now() and deleted_at is null
     order by hold_expires_at
     limit ?`,
    [limit],
  )
}
