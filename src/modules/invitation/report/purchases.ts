import { TRANSITIONS } from "../life/status"
import { runQuery, type ModuleContext } from "../sql/run"

/** What a look at the orders showed of one customer. */
export interface SeenPurchase {
  customer_id: string
  /** When the first of the orders that count was placed, as Postgres writes it; null: none counts. */
  purchased_at: string | null
  /** Whether the account still exists. */
  has_account: boolean
}

/** One look at the orders of some customers. */
export interface OrdersSeen {
  /** When the look began, as Postgres writes it, by the clock of the database. */
  seen_at: string
  purchases: readonly SeenPurchase[]
}

/** An account that came out of an invitation. */
export interface Invitee {
  customer_id: string
  /** Whether an order of theirs is known. */
  purchased: boolean
}

/** Invitees by their ids, newest accounts first, those before one of them; null: from the newest on. */
export async function listInvitees(
  context: ModuleContext,
  { before, limit }: { before: string | null; limit: number },
): Promise<Invitee[]> {
  return await runQuery<Invitee>(
    context,
    "list-invitees",
    `select i.invitee_id as customer_id, i.purchased_at is not null as purchased
     from customer_invitation i
     where (?::text is null or i.invitee_id < ?) and i.invitee_id is not null and i.status = '${TRANSITIONS.accept.to}' and i.deleted_at is null
     order by i.invitee_id desc
     limit ?`,
    [before, before, limit],
  )
}

/** Whether there are more invitees than so many; read off an index alone, no further than that. */
export async function hasMoreInvitees(context: ModuleContext, than: number): Promise<boolean> {
  const rows = await runQuery(
    context,
    "has-more-invitees",
    `select 1 from customer_invitation
     where invitee_id is not null and deleted_at is null
     offset ? limit 1`,
    [than],
  )
  return rows.length > 0
}

/**
 * Writes down which invitees have bought something, and which have not any more.
 *
 * The newest look wins: looks and writes are several statements, and of two at once the one that
 * looked earlier may write later. A customer whose account is gone keeps a purchase, whatever became
 * of the orders: deleting somebody does not change the numbers.
 *
 * @param onlyChanged - leaves alone what is written already. Whoever was woken by an order writes the
 *   moment all the same, so that no older look overtakes it.
 * @returns how many invitations were written.
 */
export async function recordPurchases(
  context: ModuleContext,
  { seen_at: seenAt, purchases }: OrdersSeen,
  { onlyChanged }: { onlyChanged: boolean },
): Promise<number> {
  const changed = "and i.purchased_at is distinct from s.purchased_at"
  const rows = await runQuery(
    context,
    "record-purchases",
    `
    with seen as materialized (
      select * from jsonb_to_recordset(?::jsonb) as s(
        customer_id text, purchased_at timestamptz, has_account boolean)
    ),
    locked as materialized (
      select i.id, s.purchased_at
      from customer_invitation i join seen s on s.customer_id = i.invitee_id
      where i.status = '${TRANSITIONS.accept.to}' and i.deleted_at is null
        and (i.orders_seen_at is null or i.orders_seen_at <= ?::timestamptz)
        and (s.purchased_at is not null or s.has_account)
        ${onlyChanged ? changed : ""}
      order by i.id
      for no key update of i
    )
    update customer_invitation i
    set purchased_at = l.purchased_at, orders_seen_at = ?::timestamptz, updated_at = now()
    from locked l where i.id = l.id
    returning i.id`,
    [JSON.stringify(purchases), seenAt, seenAt],
  )
  return rows.length
}
