import path from "node:path"
import type { Lifecycle } from "../lifecycle"
import { memoryDirectory } from "../memory-directory"
import { freePort } from "../ports"
import { assertReachable, parseDatabaseUrl, type Connection } from "./connection"
import { startEmbeddedPostgres } from "./server"

export * from "./connection"
export { removeEmbeddedPostgres, startEmbeddedPostgres } from "./server"

/**
 * A Postgres server for databases that are thrown away: the one that DATABASE_URL names, or else an
 * embedded one that leaves nothing behind.
 *
 * @param small - they stay below some hundred megabytes, so that they may lie in memory.
 */
export async function throwAwayPostgres(
  life: Lifecycle,
  { small = false }: { small?: boolean } = {},
): Promise<Connection> {
  if (process.env.DATABASE_URL) {
    const connection = parseDatabaseUrl(process.env.DATABASE_URL)
    await assertReachable(connection)
    return connection
  }
  const parent = small ? memoryDirectory() : undefined
  const home = path.join(life.temporaryDirectory(parent), "postgres")
  const server = await startEmbeddedPostgres(life, {
    home,
    port: await freePort(),
    throwAway: true,
    small,
  })
  return server.connection
}
