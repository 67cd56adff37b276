import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Gives Medusa's table of customers an index by which accounts are found without case. Each batch of
 * mails and each chunk of a file asks which of its addresses have an account, and Medusa's own index
 * tells capitals apart, so that each would read all customers.
 *
 * Run once by `medusa db:migrate`. The table is Medusa's and not the module's, so this is no
 * migration of the module: nothing but speed is lost where the index is taken away again.
 */
export default async function indexCustomerEmails({ container }: ExecArgs): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw(
    `create index if not exists "IDX_customer_account_email_lower"
     on customer (lower(email)) where has_account and deleted_at is null`,
  )
}
