import { setTimeout as sleep } from "node:timers/promises"
import { performance } from "node:perf_hooks"
import type { Client } from "pg"
import { withClient } from "../../scripts/lib/postgres"
import type { ShopApi } from "../../scripts/lib/shop"
import type { GridPlan } from "./plan"
import { seedInvitations } from "./seed"

/** What it costs to discard all invitations, in seconds. */
export interface DiscardFindings {
  /** By one statement of SQL. */
  statement: number[]
  /** By `POST /admin/invitations/discard`, from the request until its batch is completed. */
  batch: number[]
  /** The longest time that the batch had rows locked at once. */
  locked: number[]
}

interface Batch {
  id: string
  status: string
  discarded: number
}

/**
 * Discards all invitations by a batch, and all of them by one statement that does nothing else, in
 * turns and each on freshly made rows.
 */
export async function measureDiscards(
  admin: ShopApi,
  databaseUrl: string,
  { rows, discards }: GridPlan,
): Promise<DiscardFindings> {
  const found: DiscardFindings = { statement: [], batch: [], locked: [] }
  await withClient(databaseUrl, async (client) => {
    for (let run = 0; run < discards; run += 1) {
      await seedInvitations(client, { rows, open: true })
      found.statement.push(await secondsOf(() => discardByStatement(client)))
      await assertDiscarded(client, rows)

      await seedInvitations(client, { rows, open: true })
      const watch = watchLocks(databaseUrl)
      found.batch.push(await secondsOf(() => discardByBatch(admin, rows)))
      found.locked.push(await watch.longest())
      await assertDiscarded(client, rows)
      const [statement, batch, locked] = [found.statement, found.batch, found.locked].map((it) =>
        it.at(-1)?.toFixed(2),
      )
      console.log(`discarding: statement ${statement} s, batch ${batch} s, locked ${locked} s`)
    }
  })
  return found
}

/** The least that has to be written: statuses, history, and the mails that are dropped. */
async function discardByStatement(client: Client): Promise<void> {
  await client.query(`
    with dropped as (
      update customer_invitation_delivery d set status = 'dropped', updated_at = now()
      from customer_invitation i
      where d.invitation_id = i.id and d.status = 'queued' and i.status in ('not_sent', 'sent')
      returning d.invitation_id
    ),
    ending as (
      select i.id, d.invitation_id is not null as dropped
      from customer_invitation i left join dropped d on d.invitation_id = i.id
      where i.status in ('not_sent', 'sent')
    ),
    ended as (
      update customer_invitation i
      set status = 'discarded', ended_at = now(), updated_at = now(),
        delivery_status = case when e.dropped then 'dropped' else i.delivery_status end
      from ending e
      where i.id = e.id and i.status in ('not_sent', 'sent')
      returning i.id
    )
    insert into customer_invitation_history
      (id, invitation_id, status, actor_type, actor_id, created_at)
    select 'invthis_' || replace(gen_random_uuid()::text, '-', ''), e.id, 'discarded', 'user', 'user_1',
      clock_timestamp()
    from ended e`)
}

async function discardByBatch(admin: ShopApi, rows: number): Promise<void> {
  const { status, body } = await admin.post<{ batch?: Batch; discarded?: number }>(
    "/admin/invitations/discard",
    { filters: { status: ["not_sent", "sent"] } },
  )
  if (status === 200 && body.discarded === rows) {
    return
  }
  let batch = body.batch
  while (batch && batch.status !== "completed") {
    await sleep(100)
    const answer = await admin.get<{ batch: Batch }>(`/admin/invitations/batches/${batch.id}`)
    batch = answer.body.batch
  }
  if (batch?.discarded !== rows) {
    throw new Error(`The batch has discarded ${batch?.discarded} of ${rows} (${status}).`)
  }
}

/** A contestant that does less than the other must not win. */
async function assertDiscarded(client: Client, rows: number): Promise<void> {
  const { rows: counts } = await client.query<{
    discarded: string
    history: string
    open: string
  }>(`
    select
      (select count(*) from customer_invitation where status = 'discarded') as discarded,
      (select count(*) from customer_invitation_history where status = 'discarded') as history,
      (select count(*) from customer_invitation_delivery where status = 'queued') as open`)
  const { discarded, history, open } = counts[0] ?? {}
  if (Number(discarded) !== rows || Number(history) !== rows || Number(open) !== 0) {
    throw new Error(`Expected all ${rows} to be discarded, got ${JSON.stringify(counts[0])}.`)
  }
}

/** A row stays locked until its transaction ends, so the age of those that write is watched. */
function watchLocks(databaseUrl: string): { longest: () => Promise<number> } {
  let over = false
  const watching = withClient(databaseUrl, async (client) => {
    let longest = 0
    while (!over) {
      const { rows } = await client.query<{ seconds: number | null }>(`
        select max(extract(epoch from clock_timestamp() - xact_start))::float8 as seconds
        from pg_stat_activity
        where datname = current_database() and backend_xid is not null
          and pid <> pg_backend_pid() and backend_type = 'client backend'`)
      longest = Math.max(longest, rows[0]?.seconds ?? 0)
      await sleep(5)
    }
    return longest
  })
  return {
    longest: async () => {
      over = true
      return await watching
    },
  }
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1_000
}
