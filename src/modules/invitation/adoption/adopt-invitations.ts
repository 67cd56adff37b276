import { dedupeScope } from "../inviting/dedupe-scope"
import { OPEN_STATUSES, type ActorType, type InvitationStatus } from "../life/status"
import { LONGEST_KEY, runQuery, sqlList, type ModuleContext } from "../sql/run"

/** One line of history as another system kept it. */
export interface ForeignHistory {
  status: InvitationStatus
  actor_type: ActorType
  actor_id: string | null
  created_at: Date
}

/** An invitation that another system made, in our words. */
export interface ForeignInvitation {
  id: string
  /** Its number there, by which it is known when it comes again. */
  source_id: string
  email: string
  email_normalized: string
  status: InvitationStatus
  message: string | null
  inviter_id: string | null
  inviter_email: string | null
  inviter_name: string | null
  inviter_group_name: string | null
  sales_channel_id: string
  sales_channel_name: string | null
  customer_group_ids: readonly string[]
  invitee_id: string | null
  invitee_email: string | null
  created_at: Date
  first_sent_at: Date | null
  sent_at: Date | null
  registered_at: Date | null
  ended_at: Date | null
  /** The term of an open one, which begins now; null: it never expires. */
  expires_after_days: number | null
  /** Oldest first. */
  history: readonly ForeignHistory[]
}

/** What becomes of one that is not known yet. */
export interface AdoptedInvitation {
  source_id: string
  /** Its inviter has another open invitation to the address, so this one ends as discarded. */
  duplicate: boolean
}

/** History: why it is there, and why one of two open ones was discarded. */
const ADOPTED = "adopted"
const DUPLICATE = "duplicate"

/** What the delivery of one says that was never mailed. */
const NEVER_MAILED = "The shop that this invitation comes from did not mail it."

const open = sqlList(OPEN_STATUSES)

/**
 * Those of the given that are not known by their number, each with whether it is one too many. Of
 * several open ones the first stays open, as of several submissions here; one that is open already
 * came first. What follows is part of a statement: it takes the rows and the source.
 */
const FRESH = `
  given as materialized (
    select g.*
    from rows from (jsonb_to_recordset(?::jsonb) as (
        id text, source_id text, email text, email_normalized text, status text, message text,
        inviter_id text, inviter_email text, inviter_name text, inviter_group_name text,
        sales_channel_id text, sales_channel_name text, customer_group_ids text[],
        invitee_id text, invitee_email text, created_at timestamptz, first_sent_at timestamptz,
        sent_at timestamptz, registered_at timestamptz, ended_at timestamptz,
        expires_after_days int, history jsonb, dedupe_scope text))
      with ordinality
      as g(id, source_id, email, email_normalized, status, message, inviter_id, inviter_email,
        inviter_name, inviter_group_name, sales_channel_id, sales_channel_name, customer_group_ids,
        invitee_id, invitee_email, created_at, first_sent_at, sent_at, registered_at, ended_at,
        expires_after_days, history, dedupe_scope, position)
  ),
  fresh as materialized (
    select g.*, g.status in (${open}) and (
      exists (
        select 1 from customer_invitation o
        where o.dedupe_scope = g.dedupe_scope and o.email_normalized = g.email_normalized
          and o.status in (${open}) and o.deleted_at is null)
      or row_number() over (
        partition by g.dedupe_scope, g.email_normalized, g.status in (${open})
        order by g.position) > 1) as duplicate
    from given g
    where not exists (
      select 1 from customer_invitation i
      where i.source = ? and i.source_id = g.source_id and i.deleted_at is null)
    order by g.position
  )`

/** What {@link adoptInvitations} would do; nothing is written. */
export async function previewAdoption(
  context: ModuleContext,
  source: string,
  rows: readonly ForeignInvitation[],
): Promise<AdoptedInvitation[]> {
  return await runQuery<AdoptedInvitation>(
    context,
    "preview-adoption",
    `with ${FRESH} select f.source_id, f.duplicate from fresh f order by f.position`,
    [withScopes(rows), source],
  )
}

/**
 * Stores invitations of another system with their history, in one statement. Known ones are left as
 * they are.
 *
 * No delivery is queued and none counts towards a limit: nothing is mailed. One that was never mailed
 * gets a delivery that failed, so that its inviter can have it mailed; staff can send any.
 *
 * Rows go in ordered by address, as submissions do, so that nobody waits for each other in a circle.
 * One to whose address an open invitation is made in this very moment is not stored: the next time it
 * is a duplicate.
 *
 * @returns those that were not known, with whether they were `stored`.
 */
export async function adoptInvitations(
  context: ModuleContext,
  source: string,
  rows: readonly ForeignInvitation[],
): Promise<(AdoptedInvitation & { stored: boolean })[]> {
  return await runQuery<AdoptedInvitation & { stored: boolean }>(
    context,
    "adopt-invitations",
    `
    with ${FRESH},
    numbered as materialized (
      select f.*, nextval('customer_invitation_display_id_seq') as display_id,
        case when f.duplicate then 'discarded' else f.status end as new_status
      from fresh f
    ),
    stored as (
      insert into customer_invitation (
        id, display_id, email, email_normalized, status, delivery_status, message,
        inviter_id, inviter_email, inviter_name, inviter_group_name,
        sales_channel_id, sales_channel_name, customer_group_ids, invitee_id, invitee_email,
        dedupe_scope, expires_at, first_sent_at, sent_at, registered_at, ended_at,
        groups_joined_at, source, source_id, created_at)
      select
        n.id, n.display_id, n.email, n.email_normalized, n.new_status,
        case when n.new_status = 'not_sent' then 'failed' end, n.message,
        n.inviter_id, left(n.inviter_email, ${LONGEST_KEY}), left(n.inviter_name, ${LONGEST_KEY}),
        n.inviter_group_name, n.sales_channel_id, left(n.sales_channel_name, ${LONGEST_KEY}),
        n.customer_group_ids, n.invitee_id, left(n.invitee_email, ${LONGEST_KEY}), n.dedupe_scope,
        case when n.new_status in (${open})
          then now() + make_interval(days => n.expires_after_days) end,
        n.first_sent_at, n.sent_at, n.registered_at,
        case when n.duplicate then now() else n.ended_at end,
        -- Whoever opened an account there is in the groups that the shop gave them here.
        case when n.new_status = 'accepted' then n.registered_at end, ?, n.source_id, n.created_at
      from numbered n
      order by n.email_normalized
      on conflict do nothing
      returning id
    ),
    history as (
      insert into customer_invitation_history
        (id, invitation_id, status, actor_type, actor_id, reason, created_at)
      select 'invthis_' || replace(gen_random_uuid()::text, '-', ''), n.id, h.*
      from stored s
      join numbered n on n.id = s.id
      cross join lateral (
        select l.status, l.actor_type, l.actor_id, '${ADOPTED}', l.created_at
        from jsonb_to_recordset(n.history)
          as l(status text, actor_type text, actor_id text, created_at timestamptz)
        union all
        select 'discarded', 'system', null, '${DUPLICATE}', now() where n.duplicate) h
    ),
    unmailed as (
      insert into customer_invitation_delivery
        (id, invitation_id, status, next_attempt_at, last_error, created_at, updated_at)
      select 'invtdel_' || split_part(n.id, '_', 2), n.id, 'failed', n.created_at,
        '${NEVER_MAILED}', n.created_at, n.created_at
      from stored s join numbered n on n.id = s.id
      where n.new_status = 'not_sent'
    )
    select n.source_id, n.duplicate, s.id is not null as stored
    from numbered n left join stored s on s.id = n.id`,
    [withScopes(rows), source, source],
  )
}

function withScopes(rows: readonly ForeignInvitation[]): string {
  return JSON.stringify(
    rows.map((row) => ({
      ...row,
      dedupe_scope: dedupeScope(row.inviter_id, row.sales_channel_id),
    })),
  )
}
