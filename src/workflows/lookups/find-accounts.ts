import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { candidates, readEntries } from "../../modules/invitation/submission"

/**
 * Which of the typed addresses have an account, in their compared form.
 *
 * Plain SQL, since Medusa compares addresses with case and its filters cannot take a thousand
 * case-blind comparisons at once. Only for staff: no customer may learn from us who has an account.
 */
export async function findAccounts(
  container: MedusaContainer,
  emails: readonly string[],
): Promise<string[]> {
  const addresses = candidates(readEntries(emails))
  if (addresses.length === 0) {
    return []
  }
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const answer: { rows: { email: string }[] } = await knex.raw(
      `select distinct lower(email) as email from customer
       where lower(email) = any(?::text[]) and has_account and deleted_at is null`,
      [addresses],
    )
    return answer.rows.map((row) => row.email)
  } catch {
    // The driver's own message may hold the addresses.
    throw new MedusaError(MedusaError.Types.DB_ERROR, "The accounts could not be looked up.")
  }
}
