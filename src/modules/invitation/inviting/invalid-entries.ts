import { generateEntityId } from "@medusajs/framework/utils"
import { runQuery, type ModuleContext } from "../sql/run"

/** Most entries that are no addresses, of one customer within {@link WINDOW_SECONDS}. */
export const MAX_INVALID_ENTRIES = 300

const WINDOW_SECONDS = 10 * 60

/**
 * For how many seconds a customer has to wait until so many more entries that are no addresses are
 * taken; null: they are taken now. Asked under the lock of the inviter.
 */
export async function measureInvalidEntries(
  context: ModuleContext,
  customerId: string,
  count: number,
): Promise<number | null> {
  const [row] = await runQuery<{ wait: number | null }>(
    context,
    "measure-invalid-entries",
    `
    with recent as (
      select created_at, sum(count) over (order by created_at desc, id) as so_far
      from customer_invitation_invalid_entries
      where customer_id = ? and created_at > now() - make_interval(secs => ?)
        and deleted_at is null
    )
    select ceil(extract(epoch from
      max(created_at) + make_interval(secs => ?) - now()))::int as wait
    from recent where so_far > ?`,
    [customerId, WINDOW_SECONDS, WINDOW_SECONDS, MAX_INVALID_ENTRIES - count],
  )
  return row?.wait ?? null
}

/** Counts entries of a submission that were no addresses, and deletes the customer's old counts. */
export async function countInvalidEntries(
  context: ModuleContext,
  customerId: string,
  count: number,
): Promise<void> {
  await runQuery(
    context,
    "count-invalid-entries",
    `
    with outdated as (
      delete from customer_invitation_invalid_entries
      where customer_id = ? and created_at <= now() - make_interval(secs => ?)
    )
    insert into customer_invitation_invalid_entries (id, customer_id, count, created_at)
    values (?, ?, ?, clock_timestamp())`,
    [customerId, WINDOW_SECONDS, generateEntityId(undefined, "invtinv"), customerId, count],
  )
}

/** Deletes counts that are over, of customers who do not invite any more. */
export async function deleteOldInvalidEntries(context: ModuleContext): Promise<void> {
  await runQuery(
    context,
    "delete-old-invalid-entries",
    `delete from customer_invitation_invalid_entries
     where created_at <= now() - make_interval(secs => ?) and deleted_at is null`,
    [WINDOW_SECONDS],
  )
}
