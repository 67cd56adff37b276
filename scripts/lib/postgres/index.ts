import path from "node:path"
import type { Lifecycle } from "../lifecycle"
import { freePort } from "../ports"
import { assertReachable, parseDatabaseUrl, type Connection } from "./connection"
import { startEmbeddedPostgres } from "./server"

export * from "./connection"
export { removeEmbeddedPostgres, startEmbeddedPostgres } from "./server"

/**
 * A Postgres server for databases that are thrown away: the one that DATABASE_URL names, or else an
 * embedded one that leaves nothing behind.
 */
export async function throwAwayPostgres(life: Lifecycle): Promise<Connection> {
  if (process.env.DATABASE_URL) {
    const connection = parseDatabaseUrl(process.env.DATABASE_URL)
    await assertReachable(connection)
    return connection
  }
  const home = path.join(life.temporaryDirectory(), "postgres")
  const server = await startEmbeddedPostgres(life, {
    home,
    port: await freePort(),
    throwAway: true,
  })
  return server.connection
}
