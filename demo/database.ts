import { createHash } from "node:crypto"
import os from "node:os"
import path from "node:path"
import { Failure } from "../scripts/lib/failure"
import type { Lifecycle } from "../scripts/lib/lifecycle"
import { DEMO_STATE, ROOT } from "../scripts/lib/paths"
import {
  assertReachable,
  databaseUrl,
  dropDatabase,
  ensureDatabase,
  parseDatabaseUrl,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
  type Connection,
} from "../scripts/lib/postgres"
import { isOurs } from "../scripts/lib/shop"

/** Used where DATABASE_URL names a server and no database of its own. */
const NAME = "medusa_invitations_demo"

/**
 * The demo's database: on an embedded server whose data stays from one start to the next, or on the
 * one that DATABASE_URL names.
 *
 * @param reset begin with an empty one
 * @returns its URL
 */
export async function demoDatabase(
  life: Lifecycle,
  { port, reset }: { port: number; reset: boolean },
): Promise<string> {
  if (process.env.DATABASE_URL) {
    return await givenDatabase(parseDatabaseUrl(process.env.DATABASE_URL), reset)
  }
  const home = embeddedHome()
  if (reset) {
    removeEmbeddedPostgres(home)
  }
  const { connection } = await startEmbeddedPostgres(life, { home, port, throwAway: false })
  await ensureDatabase(connection, NAME)
  return databaseUrl(connection, NAME)
}

/**
 * Root's server runs under another account, which cannot look into every checkout: its data lies in
 * the temporary directory, under a name that the same checkout finds again.
 */
function embeddedHome(): string {
  if (process.getuid?.() !== 0) {
    return path.join(DEMO_STATE, "postgres")
  }
  const checkout = createHash("sha256").update(ROOT).digest("hex").slice(0, 12)
  return path.join(os.tmpdir(), `medusa-invitations-demo-${checkout}`)
}

async function givenDatabase(connection: Connection, reset: boolean): Promise<string> {
  await assertReachable(connection)
  const name = connection.database === "postgres" ? NAME : connection.database
  const url = databaseUrl(connection, name)
  await ensureDatabase(connection, name)
  if (reset) {
    if (!(await isOurs(url)) && name !== NAME) {
      throw new Failure(
        `The database "${name}" was not filled by the demo, so --reset leaves it alone: empty it yourself.`,
      )
    }
    await dropDatabase(connection, name)
    await ensureDatabase(connection, name)
  }
  return url
}
