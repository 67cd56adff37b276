import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { normalizeEmail, spellingsOf } from "../modules/invitation"

/**
 * Which of the addresses (in their compared form) have an account.
 *
 * Plain SQL, since Medusa compares addresses with case and its filters cannot take a thousand
 * case-blind comparisons at once. Never within a customer's request: nobody may learn from us who has one.
 */
export async function findAccounts(
  container: MedusaContainer,
  addresses: readonly string[],
): Promise<string[]> {
  if (addresses.length === 0) {
    return []
  }
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const answer: { rows: { email: string }[] } = await knex.raw(
      `select lower(email) as email from customer
       where lower(email) = any(?::text[]) and has_account and deleted_at is null`,
      [addresses.flatMap(spellingsOf)],
    )
    return [...new Set(answer.rows.map((row) => normalizeEmail(row.email)))]
  } catch {
    // The driver's own message may hold the addresses.
    throw new MedusaError(MedusaError.Types.DB_ERROR, "The accounts could not be looked up.")
  }
}
