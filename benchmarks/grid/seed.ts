import type { Client } from "pg"
import { TABLES } from "../shop/src/lib/tables"

/** What the database is filled with. */
export interface Seed {
  /** So many invitations, and as many customers. */
  rows: number
  /** Only open ones, four in ten of them with a queued mail: for discarding all of them. */
  open?: boolean
}

const CHANNELS = 100
const GROUPS = 2_000

/** SQL for a number from 1, of which the low ones come often: it wants a random `skew`. */
const few = (of: number) => `1 + floor(${Math.max(1, Math.round(of))} * skew ^ 3)::int`

/**
 * Customers, groups and sales channels. Medusa's seed has a few; these come on top.
 *
 * Names repeat as they do among people, and each customer is in one group. Filters over customers match
 * about as many of them as those beside them match invitations.
 */
export async function seedShop(client: Client, rows: number): Promise<void> {
  await client.query(`
    insert into sales_channel (id, name)
    select 'sc_' || n, 'Outlet ' || n from generate_series(1, ${CHANNELS}) n;

    insert into customer_group (id, name)
    select 'cusgroup_' || n, 'Circle ' || n from generate_series(1, ${GROUPS}) n;

    insert into customer
      (id, email, first_name, last_name, company_name, created_by, has_account, created_at, updated_at)
    select 'cus_' || n, 'member.' || n || '@example' || n % 97 || '.org', 'First' || n % 1009,
      'Last' || n % 5003, 'Company ' || ${few(rows / 20)}, 'user_' || n % 125, true, at, at
    from generate_series(1, ${rows}) n
    cross join lateral (
      select random() as skew, now() - (${rows} - n) * interval '63 seconds' as at where n > 0
    ) dice;

    insert into customer_group_customer (id, customer_id, customer_group_id)
    select 'cusgc_' || n, 'cus_' || n, 'cusgroup_' || ${few(GROUPS)}
    from generate_series(1, ${rows}) n
    cross join lateral (select random() as skew where n > 0) dice`)
  await client.query(
    "vacuum analyze customer, customer_group, customer_group_customer, sales_channel",
  )
}

/**
 * Two years of invitations. Seven in ten are from customers, of whom a few invite a lot; a quarter was
 * accepted; a few channels and groups have most of them.
 */
export async function seedInvitations(client: Client, { rows, open }: Seed): Promise<void> {
  const status = open
    ? "case when share < 40 then 'not_sent' else 'sent' end"
    : `case when share < 8 then 'not_sent' when share < 40 then 'sent' when share < 65 then 'accepted'
         when share < 80 then 'discarded' else 'expired' end`
  await client.query(`truncate ${TABLES.join(", ")} restart identity`)
  await client.query("select setseed(0.42)")
  await client.query(`
    insert into customer_invitation
      (id, email, email_normalized, status, delivery_status, message, inviter_id, inviter_email,
       inviter_name, created_by, sales_channel_id, sales_channel_name, customer_group_ids, invitee_id,
       invitee_email, dedupe_scope, expires_at, first_sent_at, sent_at, registered_at, ended_at,
       created_at, updated_at)
    select 'invt_' || lpad(n::text, 9, '0'), email, email, status,
      case when status = 'not_sent' then 'queued' else 'sent' end,
      case when n % 3 = 0 then 'The sale opens on Thursday at noon.' end,
      inviter, inviter_email, inviter_name, case when inviter is null then 'user_1' end,
      channel, 'Outlet ' || substr(channel, 4), groups,
      case when status = 'accepted' then 'cus_' || n end,
      case when status = 'accepted' then email end,
      coalesce(inviter, 'admin') || ':' || channel,
      -- What is open must not expire meanwhile.
      case when status in ('not_sent', 'sent') then now() else at end + (1 + n % 30) * interval '1 day',
      case when status <> 'not_sent' then at + interval '20 seconds' end,
      case when status <> 'not_sent' then at + interval '20 seconds' end,
      case when status = 'accepted' then at + days * interval '1 day' end,
      case when status in ('accepted', 'discarded', 'expired') then at + days * interval '1 day' end,
      at, at
    from (
      select n, share, days, at,
        ${status} as status,
        'guest.' || n || '@example' || n % 89 || '.org' as email,
        'sc_' || 1 + floor(${CHANNELS} * skew ^ 2)::int as channel,
        case when n % 10 < 7 then 'cus_' || inviter_number end as inviter,
        case when n % 10 < 7
          then 'member.' || inviter_number || '@example' || inviter_number % 97 || '.org' end
          as inviter_email,
        case when n % 10 < 7
          then 'First' || inviter_number % 1009 || ' Last' || inviter_number % 5003 end
          as inviter_name,
        case when group_share < 20 then '{}'::text[]
          when group_share < 80 then array['cusgroup_' || 1 + floor(${GROUPS} * skew ^ 3)::int]
          else array['cusgroup_' || 1 + floor(${GROUPS} * skew ^ 3)::int, 'cusgroup_' || 1 + n % 7]
        end as groups
      from generate_series(1, ${rows}) n
      cross join lateral (
        select random() * 100 as share, random() * 29 as days, random() as skew,
          random() * 100 as group_share,
          1 + floor(${Math.max(1, Math.round(rows / 20))} * random() ^ 3)::int as inviter_number,
          now() - (${rows} - n) * interval '63 seconds' as at
        where n > 0
      ) dice
    ) made
    order by n`)
  await client.query(`
    insert into customer_invitation_history
      (id, invitation_id, status, actor_type, created_at, updated_at)
    select 'invthis_' || display_id, id, 'not_sent', 'user', created_at, created_at
    from customer_invitation;

    insert into customer_invitation_delivery
      (id, invitation_id, status, next_attempt_at, sent_at, caused_by, created_at, updated_at)
    select 'invtdel_' || display_id, id, delivery_status, created_at, sent_at, inviter_id, created_at,
      created_at
    from customer_invitation`)
  await client.query(`vacuum analyze ${TABLES.join(", ")}`)
  await client.query("checkpoint")
}
