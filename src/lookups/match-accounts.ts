import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { normalizeEmail, spellingsOf } from "../modules/invitation"

/** An account, as far as an invitation remembers one. */
export interface AccountSnapshot {
  id: string
  email: string
  name: string | null
  /** Names of its groups. */
  group_name: string | null
}

/**
 * The accounts with these addresses, by address; both in the compared form.
 *
 * Plain SQL, since Medusa compares addresses with case and its filters cannot take a thousand
 * case-blind comparisons at once.
 */
export async function matchAccounts(
  container: MedusaContainer,
  addresses: readonly string[],
): Promise<Map<string, AccountSnapshot>> {
  if (addresses.length === 0) {
    return new Map()
  }
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const answer: { rows: AccountSnapshot[] } = await knex.raw(
      `select c.id, c.email, nullif(concat_ws(' ', c.first_name, c.last_name), '') as name,
         (select string_agg(g.name, ', ' order by g.name)
          from customer_group_customer m join customer_group g on g.id = m.customer_group_id
          where m.customer_id = c.id and m.deleted_at is null and g.deleted_at is null) as group_name
       from customer c
       where lower(c.email) = any(?::text[]) and c.has_account and c.deleted_at is null`,
      [addresses.flatMap(spellingsOf)],
    )
    return new Map(answer.rows.map((row) => [normalizeEmail(row.email), row]))
  } catch {
    // The driver's own message may hold the addresses.
    throw new MedusaError(MedusaError.Types.DB_ERROR, "The accounts could not be looked up.")
  }
}
