import type { Client } from "pg"

/** Who invites: one in twenty invitations has a new inviter, and a few invite a lot. */
const INVITATIONS_PER_INVITER = 20

/**
 * Three years of invitations until now, with the customers that came of them and their orders. Seven in
 * ten are by customers, a third is accepted, and of ten invitees four have ordered, some twice.
 */
export async function seedReports(client: Client, rows: number): Promise<void> {
  const inviters = Math.max(1, Math.round(rows / INVITATIONS_PER_INVITER))
  await client.query("select setseed(0.42)")
  await client.query(`
    insert into customer_invitation
      (id, email, email_normalized, status, delivery_status, message, inviter_id, inviter_email,
       inviter_name, inviter_group_name, created_by, sales_channel_id, sales_channel_name,
       customer_group_ids, invitee_id, invitee_email, dedupe_scope, expires_at, first_sent_at, sent_at,
       registered_at, ended_at, created_at, updated_at)
    select 'invt_' || lpad(n::text, 26, '0'), email, email, status,
      case when status = 'not_sent' then 'failed' else 'sent' end,
      'The private sale opens on Thursday at noon.', inviter, inviter || '@example.com',
      'First' || inviter_number % 1009 || ' Last' || inviter_number % 5003,
      'Circle ' || inviter_number % 50, case when inviter is null then 'user_1' end,
      channel, 'Outlet', array['cusgroup_1'], case when status = 'accepted' then 'cus_guest_' || n end,
      case when status = 'accepted' then email end, coalesce(inviter, 'admin') || ':' || channel,
      at + interval '30 days', case when status <> 'not_sent' then at end,
      case when status <> 'not_sent' then at end,
      case when status = 'accepted' then at + interval '2 days' end,
      case when status in ('accepted', 'discarded', 'expired') then at + interval '2 days' end, at, at
    from (
      select n, at, inviter_number, 'guest.' || n || '@example' || n % 89 || '.org' as email,
        case when share < 5 then 'not_sent' when share < 25 then 'sent' when share < 58 then 'accepted'
          when share < 70 then 'discarded' else 'expired' end as status,
        'sc_01JZZZZZZZZZZZZZZZZZZZZZ0' || n % 3 as channel,
        case when n % 10 < 7
          then 'cus_01JZZZZZZZZZZZZZ' || lpad(inviter_number::text, 10, '0') end as inviter
      from generate_series(1, ${rows}) n
      cross join lateral (
        select random() * 100 as share,
          1 + floor(${inviters} * random() ^ 3)::int as inviter_number,
          now() - (${rows} - n) * (interval '3 years' / ${rows}) as at
        where n > 0
      ) dice
    ) made
    order by n`)
  await client.query(`
    insert into customer (id, email, has_account, created_at)
    select invitee_id, invitee_email, true, registered_at
    from customer_invitation where invitee_id is not null`)
  await client.query(`
    insert into "order" (id, customer_id, email, currency_code, status, created_at, updated_at)
    select 'order_' || display_id || '_' || nth, invitee_id, invitee_email, 'eur', 'completed',
      registered_at + nth * interval '1 day', registered_at + nth * interval '1 day'
    from customer_invitation cross join generate_series(1, 2) nth
    where invitee_id is not null and display_id % 10 < 4 and (nth = 1 or display_id % 3 = 0)`)
  await settle(client)
}

/** Does what the autovacuum would do at some moment of its own, and lets nothing be left to write. */
export async function settle(client: Client): Promise<void> {
  await client.query('vacuum analyze customer_invitation, customer, "order"')
  await client.query("checkpoint")
}
