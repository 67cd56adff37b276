import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TABLES } from "./tables"

/** The shop's connection, for what the plugin does not do. */
export function knexOf(container: MedusaContainer): Knex {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
}

/** Empties what invitations and mails have left, so that every run starts alike. */
export async function emptyTables(container: MedusaContainer): Promise<void> {
  await knexOf(container).raw(`truncate ${TABLES.join(", ")} restart identity`)
}

/** Does what the autovacuum would do at some moment of its own, and lets nothing be left to write. */
export async function settleDatabase(container: MedusaContainer): Promise<void> {
  await knexOf(container).raw(`vacuum analyze ${TABLES.join(", ")}`)
  await knexOf(container).raw("checkpoint")
}
