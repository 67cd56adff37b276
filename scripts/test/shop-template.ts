import path from "node:path"
import type { Lifecycle } from "../lib/lifecycle"
import { databaseUrl, dropDatabase, ensureDatabase, type Connection } from "../lib/postgres"
import { prepareShopDatabase } from "../lib/shop"

/**
 * Makes a database of the demo's shop that tests copy: a copy takes a moment, while migrations and
 * seed take half a minute. Needs the built plugin.
 *
 * @returns the environment that tells the tests of it
 */
export async function prepareShopTemplate(
  life: Lifecycle,
  connection: Connection,
  directory: string,
): Promise<Record<string, string>> {
  const name = `medusa_invitations_template_${process.pid}`
  await ensureDatabase(connection, name)
  life.onStop(() => dropDatabase(connection, name))
  const settings = { databaseUrl: databaseUrl(connection, name), smtpPort: 1025 }
  await prepareShopDatabase(life, settings, path.join(directory, "template.log"))
  return { SHOP_TEMPLATE: name }
}
