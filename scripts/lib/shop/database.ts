import { runChild } from "../child"
import { fingerprint } from "../fingerprint"
import type { Lifecycle } from "../lifecycle"
import { medusaCommand } from "../medusa-cli"
import { SHOP } from "../paths"
import { PLUGIN_SOURCES } from "../plugin-build"
import { withClient } from "../postgres"
import { quietEnv } from "../quiet-env"
import { shopEnv, type ShopSettings } from "./settings"

/** Begins the comment that marks a database as one of ours. */
const MARK = "medusa-plugin-invitations demo"

/**
 * Migrates and fills a database, unless it was migrated and filled by these very sources. Needs the
 * built plugin.
 *
 * @param logFile takes what Medusa prints
 */
export async function prepareShopDatabase(
  life: Lifecycle,
  settings: ShopSettings,
  logFile: string,
): Promise<void> {
  const mark = `${MARK} ${fingerprint([...PLUGIN_SOURCES, "demo/shop"])}`
  if ((await readMark(settings.databaseUrl)) === mark) {
    return
  }
  const run = (name: string, args: string[]) =>
    runChild(life, {
      name,
      ...medusaCommand(args),
      cwd: SHOP,
      // The admin is of no use here, and would want to have been built.
      env: quietEnv({ ...shopEnv(settings), DISABLE_MEDUSA_ADMIN: "true" }),
      logFile,
    })
  // The flag answers what Medusa would otherwise ask at the terminal.
  await run("migration of the database", ["db:migrate", "--execute-safe-links"])
  await run("seed of the database", ["exec", "./src/scripts/seed.ts"])
  await writeMark(settings.databaseUrl, mark)
}

/** Whether the database was filled by us, so that nobody else's is ever emptied. */
export async function isOurs(databaseUrl: string): Promise<boolean> {
  return (await readMark(databaseUrl))?.startsWith(MARK) ?? false
}

async function readMark(databaseUrl: string): Promise<string | undefined> {
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS comment
         FROM pg_database WHERE datname = current_database()`,
    )
    return rows[0]?.comment ?? undefined
  })
}

async function writeMark(databaseUrl: string, mark: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name")
    const name = client.escapeIdentifier(rows[0]?.name ?? "")
    await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(mark)}`)
  })
}
