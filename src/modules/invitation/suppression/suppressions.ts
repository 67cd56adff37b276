import { OPEN_STATUSES } from "../life/status"
import type { SuppressionReason } from "../models/invitation-suppression"
import type { HashedAddress } from "./suppression"
import { runQuery, sqlList, type ModuleContext } from "../sql/run"

/** Why a queued mail of staff's was dropped, as its delivery shows it. */
export const SUPPRESSED_ERROR = "This address asked not to be mailed, or is blocked."

/** Addresses handed to a statement, and the join by which it finds what is stored of them. */
export const WANTED = `jsonb_to_recordset(?::jsonb) as w(email text, hash text, hashes text[])`

/**
 * Also by the readable address: it is found under whatever secret its hash was made, so that of a
 * secret that was taken away only those rows are lost whose address was erased.
 */
export const MATCHES = "(s.email_hash = any(w.hashes) or s.email = w.email)"

/** Which of the addresses must not be mailed; one look at the indexes. */
export async function findSuppressed(
  context: ModuleContext,
  addresses: readonly HashedAddress[],
): Promise<Set<string>> {
  if (addresses.length === 0) {
    return new Set()
  }
  const rows = await runQuery<{ email: string }>(
    context,
    "find-suppressed",
    `select distinct w.email from ${WANTED}
     join customer_invitation_suppression s on ${MATCHES}`,
    [JSON.stringify(addresses)],
  )
  return new Set(rows.map(({ email }) => email))
}

/** Addresses to suppress, and why. */
export interface SuppressInput {
  addresses: readonly HashedAddress[]
  reason: SuppressionReason
  /** The admin user or API key who blocks them; null: the recipient, or the host's own code. */
  created_by: string | null
}

/**
 * Puts addresses on the list. One that is there stays, and gets what is new of it: its readable form
 * if that was erased, and the reason where it is the recipient's own wish and the old one is not.
 *
 * @returns those that were not on the list before.
 */
export async function insertSuppressions(
  context: ModuleContext,
  { addresses, reason, created_by: createdBy }: SuppressInput,
): Promise<Set<string>> {
  const rows = await runQuery<{ email: string }>(
    context,
    "insert-suppressions",
    `
    with wanted as materialized (select * from ${WANTED}),
    locked as materialized (
      select s.id, w.email from customer_invitation_suppression s join wanted w on ${MATCHES}
      order by s.id
      for no key update of s
    ),
    known as (
      update customer_invitation_suppression s
      set email = coalesce(s.email, l.email), updated_at = now(),
        reason = case when s.reason in ('blocked', 'bounced')
            and x.reason in ('unsubscribed', 'complained') then x.reason else s.reason end
      from locked l, (select ?::text as reason) x
      where s.id = l.id
      returning l.email
    )
    insert into customer_invitation_suppression (id, email_hash, email, reason, created_by)
    select 'invtsup_' || replace(gen_random_uuid()::text, '-', ''), w.hash, w.email, ?, ?
    from wanted w
    where w.email not in (select email from known)
    order by w.hash
    on conflict (email_hash) do nothing
    returning email`,
    [JSON.stringify(addresses), reason, reason, createdBy],
  )
  return new Set(rows.map(({ email }) => email))
}

/** Takes addresses off the list; those that were on it. */
export async function deleteSuppressions(
  context: ModuleContext,
  addresses: readonly HashedAddress[],
): Promise<Set<string>> {
  const rows = await runQuery<{ email: string }>(
    context,
    "delete-suppressions",
    `
    with locked as materialized (
      select s.id, w.email from customer_invitation_suppression s join ${WANTED} on ${MATCHES}
      order by s.id
      for update of s
    )
    delete from customer_invitation_suppression s using locked l where s.id = l.id
    returning l.email`,
    [JSON.stringify(addresses)],
  )
  return new Set(rows.map(({ email }) => email))
}

/**
 * Drops the queued mails of staff's invitations to these addresses, visibly. Those of customers'
 * invitations stay in the queue: at their turn nothing is mailed, and their inviters see no
 * difference from any other invitation.
 */
export async function dropSuppressed(
  context: ModuleContext,
  addresses: readonly HashedAddress[],
): Promise<void> {
  await runQuery(
    context,
    "drop-suppressed",
    `
    with locked as materialized (
      select i.id from customer_invitation i
      join customer_invitation_delivery d on d.invitation_id = i.id
      where i.email_normalized = any(?::text[]) and i.deleted_at is null
        and i.inviter_id is null and i.status in (${sqlList(OPEN_STATUSES)})
        and d.status = 'queued'
      order by i.id
      for no key update of i
    ),
    dropped as (
      update customer_invitation_delivery d
      set status = 'dropped', last_error = ?, updated_at = now()
      from locked l where d.invitation_id = l.id and d.status = 'queued'
      returning d.invitation_id
    )
    update customer_invitation i set delivery_status = 'dropped', updated_at = now()
    from dropped where i.id = dropped.invitation_id`,
    [addresses.map(({ email }) => email), SUPPRESSED_ERROR],
  )
}

/** One line of the list, as staff see it. */
export interface SuppressionRow {
  id: string
  /** Null: the address was erased, and only its hash is kept. */
  email: string | null
  reason: SuppressionReason
  created_by: string | null
  created_at: Date
}

/** Which part of the list to read, newest first. */
export interface SuppressionPage {
  /** Only this address. */
  address?: HashedAddress
  limit: number
  offset: number
}

/** One page of the list, and how many lines there are on all pages. */
export async function listSuppressions(
  context: ModuleContext,
  { address, limit, offset }: SuppressionPage,
): Promise<{ rows: SuppressionRow[]; count: number }> {
  const condition = address
    ? {
        sql: "(s.email_hash = any(?::text[]) or s.email = ?)",
        values: [address.hashes, address.email],
      }
    : { sql: "s.deleted_at is null", values: [] }
  const rows = await runQuery<SuppressionRow>(
    context,
    "list-suppressions",
    `select s.id, s.email, s.reason, s.created_by, s.created_at
     from customer_invitation_suppression s where ${condition.sql}
     order by s.created_at desc, s.id desc limit ? offset ?`,
    [...condition.values, limit, offset],
  )
  const [total] = await runQuery<{ count: number }>(
    context,
    "count-suppressions",
    `select count(*)::int as count from customer_invitation_suppression s where ${condition.sql}`,
    condition.values,
  )
  return { rows, count: total?.count ?? 0 }
}
