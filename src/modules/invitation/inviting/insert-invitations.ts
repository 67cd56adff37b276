import { OPEN_STATUSES } from "../life/status"
import { LONGEST_KEY, runQuery, sqlList, type ModuleContext } from "../sql/run"

/** What all invitations of one submission have in common. */
export interface InvitationCommon {
  message: string | null
  metadata: Record<string, unknown> | null
  inviter_id: string | null
  inviter_email: string | null
  inviter_name: string | null
  inviter_group_name: string | null
  created_by: string | null
  sales_channel_id: string
  sales_channel_name: string | null
  customer_group_ids: readonly string[]
  dedupe_scope: string
  expires_after_days: number | null
  batch_id: string | null
  /** Whether a mail is queued with each. */
  send: boolean
}

/** One address to invite, with the id its invitation is to have. */
export interface InvitationRow {
  id: string
  email: string
  email_normalized: string
  /** Its own message and groups, instead of the common ones. */
  message?: string
  customer_group_ids?: readonly string[]
}

/**
 * Stores invitations, their first history rows and their queued deliveries in one statement.
 *
 * Raw, because the ORM neither knows ON CONFLICT over a partial index nor writes thousands of rows
 * in one go. An address that the same scope already has open is skipped, whoever came first: two
 * identical submissions at once make one invitation. Numbers are drawn in the order of the input;
 * rows go in ordered by address, so that two submissions never wait for each other in a circle. The
 * first history row and delivery are named after the invitation: ids in the order of time keep the
 * indexes over them compact.
 *
 * @returns the ids of those that were stored.
 */
export async function insertInvitations(
  context: ModuleContext,
  rows: readonly InvitationRow[],
  common: InvitationCommon,
): Promise<Set<string>> {
  const stored = await runQuery<{ id: string }>(
    context,
    "insert-invitations",
    `
    with common as (
      select * from jsonb_to_record(?::jsonb) as c(
        message text, metadata jsonb, inviter_id text, inviter_email text, inviter_name text,
        inviter_group_name text, created_by text, sales_channel_id text, sales_channel_name text,
        customer_group_ids text[], dedupe_scope text, expires_after_days int, batch_id text,
        send boolean)
    ),
    numbered as materialized (
      select r.*, nextval('customer_invitation_display_id_seq') as display_id
      from rows from (jsonb_to_recordset(?::jsonb) as (
          id text, email text, email_normalized text, message text, customer_group_ids text[]))
        with ordinality
        as r(id, email, email_normalized, message, customer_group_ids, position)
    ),
    stored as (
      insert into customer_invitation (
        id, display_id, email, email_normalized, status, delivery_status, message, metadata,
        inviter_id, inviter_email, inviter_name, inviter_group_name, created_by,
        sales_channel_id, sales_channel_name, customer_group_ids, dedupe_scope, expires_at, batch_id)
      select
        n.id, n.display_id, n.email, n.email_normalized, 'not_sent',
        case when c.send then 'queued' end, coalesce(n.message, c.message), c.metadata,
        c.inviter_id, left(c.inviter_email, ${LONGEST_KEY}), left(c.inviter_name, ${LONGEST_KEY}),
        c.inviter_group_name, c.created_by,
        c.sales_channel_id, left(c.sales_channel_name, ${LONGEST_KEY}),
        coalesce(n.customer_group_ids, c.customer_group_ids), c.dedupe_scope,
        now() + make_interval(days => c.expires_after_days), c.batch_id
      from numbered n cross join common c
      order by n.email_normalized
      on conflict (dedupe_scope, email_normalized)
        where status in (${sqlList(OPEN_STATUSES)}) and deleted_at is null
        do nothing
      returning id
    ),
    history as (
      insert into customer_invitation_history (id, invitation_id, status, actor_type, actor_id)
      select 'invthis_' || split_part(s.id, '_', 2), s.id, 'not_sent',
        case when c.inviter_id is null then 'user' else 'customer' end,
        coalesce(c.inviter_id, c.created_by)
      from stored s cross join common c
    ),
    outbox as (
      insert into customer_invitation_delivery (
        id, invitation_id, status, next_attempt_at, caused_by, batch_id)
      select 'invtdel_' || split_part(s.id, '_', 2), s.id, 'queued', now(),
        c.inviter_id, c.batch_id
      from stored s cross join common c
      where c.send
    )
    select id from stored`,
    [JSON.stringify(common), JSON.stringify(rows)],
  )
  return new Set(stored.map((row) => row.id))
}
