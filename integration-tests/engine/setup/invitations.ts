import { setTimeout as sleep } from "node:timers/promises"
import type { ShopApi } from "../../../scripts/lib/shop"
import { withClient } from "../../../scripts/lib/postgres"

/** What one request of an admin takes. */
const CHUNK = 1_000

/** That many addresses, none like another. */
export function guests(count: number, name = "guest"): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index}@example.net`)
}

/** Invites all of them, and returns when they are queued. */
export async function invite(admin: ShopApi, emails: readonly string[]): Promise<void> {
  for (let from = 0; from < emails.length; from += CHUNK) {
    const chunk = emails.slice(from, from + CHUNK)
    const { body } = await admin.post<{ results?: { outcome: string }[] }>("/admin/invitations", {
      emails: chunk,
    })
    const outcomes = new Set(body.results?.map(({ outcome }) => outcome))
    expect([body.results?.length, ...outcomes]).toEqual([chunk.length, "created"])
  }
}

/** Changes settings of the whole shop. */
export async function changeSettings(
  admin: ShopApi,
  settings: Record<string, unknown>,
): Promise<void> {
  expect(await admin.post("/admin/invitation-settings", settings)).toMatchObject({ status: 200 })
}

/** How many invitations have a status, as the admin's grid counts. */
export async function countOf(admin: ShopApi, status: string): Promise<number> {
  const { body } = await admin.get<{ count?: number }>(
    `/admin/invitations?limit=1&status[]=${status}`,
  )
  return body.count ?? -1
}

/**
 * Waits until that many invitations are sent, as the shop itself sees it; a mail server has the mail
 * a moment before.
 *
 * @throws {Error} after `timeoutMs`, saying how many are
 */
export async function waitUntilSent(
  admin: ShopApi,
  wanted: number,
  timeoutMs: number,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  for (let sent = -1; sent !== wanted;) {
    sent = await countOf(admin, "sent").catch(() => -1)
    if (sent !== wanted && Date.now() > deadline) {
      throw new Error(`After ${timeoutMs} ms ${sent} invitations are sent; wanted ${wanted}.`)
    }
    await sleep(sent === wanted ? 0 : 200)
  }
}

/** How invitations of the shop differ from one that was queued, sent once and nothing else. */
export interface Irregularities {
  /** Invitations whose history is not: made, then sent. */
  odd_histories: number
  /** Mails that the shop itself says may have gone out twice. */
  marked: number
  /** Mails that are neither queued nor being sent nor sent. */
  given_up: number
}

/** Counts over thousands of invitations at once what the API shows of one. */
export async function irregularities(databaseUrl: string): Promise<Irregularities> {
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Irregularities>(`
      select
        (select count(*)::int from (
          select invitation_id from customer_invitation_history group by invitation_id
          having array_agg(status order by created_at, status = 'sent') <> '{not_sent,sent}'
        ) odd) as odd_histories,
        count(*) filter (where possible_duplicate)::int as marked,
        count(*) filter (where status not in ('queued', 'sending', 'sent'))::int as given_up
      from customer_invitation_delivery`)
    return rows[0] as Irregularities
  })
}

const WATCH_MS = 4_000

/** How much the processes of a shop ask the database while there is nothing to do. */
export async function transactionsPerSecond(databaseUrl: string): Promise<number> {
  return await withClient(databaseUrl, async (client) => {
    const count = async () => {
      const { rows } = await client.query<{ count: string }>(
        `select xact_commit + xact_rollback as count from pg_stat_database
         where datname = current_database()`,
      )
      return Number(rows[0]?.count)
    }
    const before = await count()
    await sleep(WATCH_MS)
    return ((await count()) - before) / (WATCH_MS / 1_000)
  })
}

/** Those that stand more than once in a list, as often as they do beyond the first time. */
export function repeated(list: readonly string[]): string[] {
  const seen = new Set<string>()
  return list.filter((item) => seen.has(item) || !seen.add(item))
}
