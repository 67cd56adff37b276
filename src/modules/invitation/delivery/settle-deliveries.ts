import { discardInvitations } from "../life/end-invitations"
import { OPEN_STATUSES, TRANSITIONS } from "../life/status"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/** What became of one claimed delivery. */
export interface DeliveryOutcome {
  id: string
  /**
   * `sent`: the provider took it. `queued`: try again later. `failed`: given up.
   * `unknown`: a second crash left it undecidable. `dropped`: it must not be sent.
   */
  status: "sent" | "queued" | "failed" | "unknown" | "dropped"
  /** With `dropped`: ends the invitation too, for this reason. */
  discard?: "existing_customer"
  /** The provider never had it. With `sent`: it only counts as such; else it fares as others do. */
  withheld?: true
  notification_id?: string | null
  error?: string | null
  /**
   * At whom the attempt failed; it counts as one of those that a mail has. `provider` also counts
   * towards the pause when it refuses everything; `recipient` (no such mailbox) shows, as a mail that
   * left does, that the provider works; `template`: the mail could not be written.
   */
  refused_by?: "provider" | "recipient" | "template"
  /** With `queued`: seconds until the next attempt. */
  retry_in_seconds?: number
  /** With `queued`: the earlier attempt may have gone out. */
  possible_duplicate?: boolean
  /** With `sent`: days until the invitation expires; null: never. */
  expires_after_days?: number | null
}

/** What a settlement changed, for the events that follow. */
export interface SettledDeliveries {
  /** Invitations whose status became `sent`. */
  sent: string[]
  /** Invitations whose delivery was given up. */
  failed: string[]
  /** Invitations that were discarded because their address has an account by now. */
  discarded: string[]
  /** Batches that the mails belong to. */
  batches: string[]
}

interface SettledRow {
  invitation_id: string
  /** What the delivery is now. */
  outcome: string
  discard: string | null
  batch_id: string | null
  turned: boolean
}

/**
 * Writes down what became of the deliveries of one lease, all in one statement; what was dropped
 * because its address has an account is discarded in the same transaction.
 *
 * An outcome of a lease that was taken over meanwhile changes nothing. Invitations are locked in the
 * order of their ids before anything is written, as everywhere, so that no two settlements wait for
 * each other. An invitation that ended while its mail was on the way stays ended, but keeps the
 * date; a delivery that would be tried again is dropped then, and when its batch was canceled.
 */
export async function settleDeliveries(
  context: ModuleContext,
  leaseId: string,
  outcomes: readonly DeliveryOutcome[],
): Promise<SettledDeliveries> {
  const open = sqlList(OPEN_STATUSES)
  const rows = await runQuery<SettledRow>(
    context,
    "settle-deliveries",
    `
    with outcome as materialized (
      select * from jsonb_to_recordset(?::jsonb) as o(
        id text, status text, notification_id text, error text, retry_in_seconds double precision,
        possible_duplicate boolean, expires_after_days int, refused_by text, discard text,
        withheld boolean)
    ),
    locked as materialized (
      select i.id, i.status
      from customer_invitation i
      where i.id in (
        select d.invitation_id from customer_invitation_delivery d join outcome o on o.id = d.id
        where d.lease_id = ? and d.status = 'sending')
      order by i.id
      for no key update
    ),
    settled as (
      update customer_invitation_delivery d
      set status = case when o.status = 'queued' and (l.status not in (${open}) or exists (
            select 1 from customer_invitation_batch b
            where b.id = d.batch_id and b.status = 'canceled'))
          then 'dropped' else o.status end,
        lease_id = null, lease_expires_at = null,
        next_attempt_at = case when o.status = 'queued'
          then now() + make_interval(secs => coalesce(o.retry_in_seconds, 0))
          else d.next_attempt_at end,
        notification_id = coalesce(o.notification_id, d.notification_id),
        last_error = case when o.status = 'sent' then null else coalesce(o.error, d.last_error) end,
        possible_duplicate = d.possible_duplicate or coalesce(o.possible_duplicate, false),
        sent_at = case when o.status = 'sent' then now() else d.sent_at end,
        refusals = d.refusals + (o.refused_by is not null)::int,
        withheld = coalesce(o.withheld, false), updated_at = now()
      from outcome o, locked l
      where d.id = o.id and l.id = d.invitation_id and d.lease_id = ? and d.status = 'sending'
      returning d.invitation_id, d.status, d.batch_id, o.discard, o.expires_after_days,
        l.status as invitation_status
    ),
    invitation as (
      update customer_invitation i
      set delivery_status = s.status,
        status = case when s.status = 'sent'
            and i.status in (${sqlList(TRANSITIONS.deliver.from)})
          then '${TRANSITIONS.deliver.to}' else i.status end,
        sent_at = case when s.status = 'sent' then now() else i.sent_at end,
        first_sent_at = case when s.status = 'sent'
          then coalesce(i.first_sent_at, now()) else i.first_sent_at end,
        expires_at = case when s.status = 'sent' and i.status in (${open})
          then now() + make_interval(days => s.expires_after_days) else i.expires_at end,
        updated_at = now()
      from settled s where i.id = s.invitation_id
    ),
    turned as (
      insert into customer_invitation_history (id, invitation_id, status, actor_type, created_at)
      select 'invthis_' || replace(gen_random_uuid()::text, '-', ''), s.invitation_id,
        '${TRANSITIONS.deliver.to}', 'system', clock_timestamp()
      from settled s
      where s.status = 'sent' and s.invitation_status in (${sqlList(TRANSITIONS.deliver.from)})
      returning invitation_id
    )
    select s.invitation_id, s.status as outcome, s.discard, s.batch_id,
      s.invitation_id in (select invitation_id from turned) as turned
    from settled s`,
    [JSON.stringify(outcomes), leaseId, leaseId],
  )
  const ended = rows.filter((row) => row.discard !== null).map((row) => row.invitation_id)
  return {
    discarded: await discardInvitations(context, {
      ids: ended,
      actor: { type: "system", id: null },
      reason: "existing_customer",
    }),
    sent: rows.filter((row) => row.turned).map((row) => row.invitation_id),
    failed: rows.filter((row) => row.outcome === "failed").map((row) => row.invitation_id),
    batches: [...new Set(rows.flatMap((row) => row.batch_id ?? []))],
  }
}
