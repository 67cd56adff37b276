import { TRANSITIONS } from "./status"
import { runQuery, type ModuleContext } from "../sql/run"
import { allowedSql } from "./guards"

/** Which of the lapsed invitations to expire; left out: any. */
export type ExpireScope =
  { dedupe_scope: string; addresses: readonly string[] } | { ids: readonly string[] }

/**
 * Expires invitations whose time is over, a chunk at a time, and drops their queued mails. Needs a
 * transaction, in which they are locked by a statement of its own, as those that are discarded are.
 *
 * One whose mail is just being sent is left alone: when the provider takes it, its term begins anew.
 * One with a hold, also one that ran out, may have become an account, which the healing finds out.
 * Locked rows are skipped, so that the job never waits for a registration or another process.
 *
 * @returns the ids of those that expired; fewer than `limit` when none is left.
 */
export async function expireInvitations(
  context: ModuleContext,
  limit: number,
  scope?: ExpireScope,
): Promise<string[]> {
  const rule = TRANSITIONS.expire
  const within = scopeSql(scope)
  const lapsed = await runQuery<{ id: string }>(
    context,
    "lock-lapsed",
    `select i.id from customer_invitation i
     where ${allowedSql("expire", "i")} and i.expires_at <= now()
       and i.delivery_status is distinct from 'sending' and i.hold_id is null
       ${within.sql}
     order by i.expires_at
     limit ?
     for no key update skip locked`,
    [...within.values, limit],
  )
  if (lapsed.length === 0) {
    return []
  }
  const rows = await runQuery<{ id: string }>(
    context,
    "expire-invitations",
    `
    with lapsed as (
      select unnest(?::text[]) as id
    ),
    dropped as (
      update customer_invitation_delivery d
      set status = 'dropped', updated_at = now()
      from lapsed l where d.invitation_id = l.id and d.status = 'queued'
      returning d.invitation_id
    ),
    ended as (
      update customer_invitation i
      set status = '${rule.to}', ended_at = now(), updated_at = now(),
        delivery_status = case when i.id in (select invitation_id from dropped)
          then 'dropped' else i.delivery_status end
      from lapsed l where i.id = l.id
      returning i.id
    ),
    history as (
      insert into customer_invitation_history (id, invitation_id, status, actor_type, created_at)
      select 'invthis_' || replace(gen_random_uuid()::text, '-', ''), e.id, '${rule.to}', 'system',
        clock_timestamp()
      from ended e
    )
    select id from ended`,
    [lapsed.map(({ id }) => id)],
  )
  return rows.map((row) => row.id)
}

function scopeSql(scope?: ExpireScope): { sql: string; values: (string | readonly string[])[] } {
  if (!scope) {
    return { sql: "", values: [] }
  }
  return "ids" in scope
    ? { sql: "and i.id = any(?::text[])", values: [scope.ids] }
    : {
        sql: "and i.dedupe_scope = ? and i.email_normalized = any(?::text[])",
        values: [scope.dedupe_scope, scope.addresses],
      }
}
