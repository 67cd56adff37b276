import type { HashedAddress } from "../suppression/suppression"
import { runQuery, type ModuleContext } from "../sql/run"
import { MATCHES, WANTED } from "../suppression/suppressions"

/** Readable addresses of the list that were put there so long ago that they must not be kept. */
export async function lockOutdatedSuppressed(
  context: ModuleContext,
  { days, limit }: { days: number; limit: number },
): Promise<string[]> {
  const rows = await runQuery<{ email: string }>(
    context,
    "lock-outdated-suppressed",
    `select s.email from customer_invitation_suppression s
     where s.email is not null and s.deleted_at is null
       and s.updated_at <= now() - make_interval(days => ?)
     order by s.updated_at
     limit ?
     for no key update skip locked`,
    [days, limit],
  )
  return rows.map(({ email }) => email)
}

/**
 * Erases readable addresses of the list; who is on it stays on it, by the hash. That is made anew
 * with the first key: the address is not there any more to find it by when an older key is given up.
 *
 * @returns how many were readable.
 */
export async function forgetSuppressed(
  context: ModuleContext,
  addresses: readonly HashedAddress[],
): Promise<number> {
  if (addresses.length === 0) {
    return 0
  }
  const rows = await runQuery(
    context,
    "forget-suppressed",
    `update customer_invitation_suppression s
     set email = null, email_hash = case when exists (
         select 1 from customer_invitation_suppression o where o.email_hash = w.hash)
       then s.email_hash else w.hash end
     from ${WANTED}
     where ${MATCHES} and s.email is not null
     returning s.id`,
    [JSON.stringify(addresses)],
  )
  return rows.length
}
