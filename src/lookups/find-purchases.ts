import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { OrdersSeen, SeenPurchase } from "../modules/invitation"

/** An order that counts: neither canceled nor a draft. */
const COUNTS =
  "o.status not in ('canceled', 'draft') and not o.is_draft_order and o.deleted_at is null"

/**
 * Looks which customers have at least one order that is neither canceled nor a draft, and whether
 * their accounts still exist.
 *
 * Plain SQL, since it asks for the first order of each of thousands of customers, not for orders. It
 * goes by Medusa's index over the customers of orders.
 */
export async function findPurchases(
  container: MedusaContainer,
  customerIds: readonly string[],
): Promise<OrdersSeen> {
  const rows = await run<SeenPurchase & { seen_at: string }>(
    container,
    `select w.customer_id, now()::text as seen_at,
       (select min(o.created_at)::text from "order" o
        where o.customer_id = w.customer_id and ${COUNTS}) as purchased_at,
       exists (select 1 from customer c
        where c.id = w.customer_id and c.deleted_at is null) as has_account
     from (select distinct unnest(?::text[]) as customer_id) w`,
    [...customerIds],
  )
  return { seen_at: rows[0]?.seen_at ?? "-infinity", purchases: rows }
}

/**
 * Which of these customers have an order that counts. Says less than {@link findPurchases}, in a
 * fraction of the time: for looking through all of them.
 */
export async function findBuyers(
  container: MedusaContainer,
  customerIds: readonly string[],
): Promise<Set<string>> {
  const rows = await run<{ customer_id: string }>(
    container,
    `select distinct o.customer_id from "order" o
     where o.customer_id = any(?::text[]) and ${COUNTS}`,
    [...customerIds],
  )
  return new Set(rows.map(({ customer_id: id }) => id))
}

/** Whose orders these are. */
export async function findCustomersOf(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<string[]> {
  const rows = await run<{ customer_id: string }>(
    container,
    `select distinct o.customer_id from "order" o
     where o.id = any(?::text[]) and o.customer_id is not null`,
    [...orderIds],
  )
  return rows.map(({ customer_id: id }) => id)
}

async function run<Row>(container: MedusaContainer, sql: string, ids: string[]): Promise<Row[]> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const answer: { rows: Row[] } = await knex.raw(sql, [ids])
    return answer.rows
  } catch {
    // The driver's own message holds the statement with its values.
    throw new MedusaError(MedusaError.Types.DB_ERROR, "The orders could not be looked at.")
  }
}
