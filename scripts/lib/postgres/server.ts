import { setTimeout as sleep } from "node:timers/promises"
import { startChild, type Child } from "../child"
import { Failure } from "../failure"
import type { Lifecycle } from "../lifecycle"
import { tailOf } from "../log-tail"
import { quietEnv } from "../quiet-env"
import { serverAccount } from "./account"
import { findBinaries, noEmbeddedPostgres } from "./binaries"
import { databaseUrl, withClient, type Connection } from "./connection"
import { DataDirectory } from "./data-directory"

/** Where and how the embedded server runs. */
export interface EmbeddedPostgresOptions {
  /** Holds the data, the log and the password; made where missing. */
  home: string
  port: number
  /** Faster, but a power cut may destroy the data: for databases that are thrown away. */
  throwAway: boolean
  /** Keeps its journal small as well. */
  small?: boolean
}

/** A server that runs. Started anew with the same options it finds its data again. */
export interface EmbeddedPostgres {
  /** To its database `postgres`. */
  connection: Connection
  /** Stops it, whoever is connected. */
  stop(): Promise<void>
}

const THROW_AWAY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]

/**
 * Starts a Postgres server that listens on the loopback interface alone, and waits until it takes
 * connections. It ends with `life`.
 *
 * @throws {Failure} where the platform has no server, or where it does not start
 */
export async function startEmbeddedPostgres(
  life: Lifecycle,
  { home, port, throwAway, small = false }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const account = serverAccount()
  const binaries = await findBinaries(account)
  const directory = new DataDirectory(home, account)
  directory.removeStalePid()
  const server = await runnable(async () => {
    await directory.initialise(life, binaries)
    return await startChild(life, {
      name: "embedded Postgres",
      command: binaries.postgres,
      args: ["-D", directory.data, "-p", String(port), ...settingsOf(throwAway, small)],
      cwd: directory.home,
      env: quietEnv(),
      logFile: directory.log,
      // Postgres's "fast" shutdown; SIGTERM would wait for every client to leave.
      stopSignal: "SIGINT",
      stopTimeoutMs: 20_000,
      account,
    })
  })
  const connection: Connection = {
    // Medusa's test runner wants TLS from every server that is not called localhost.
    host: "localhost",
    port,
    user: "postgres",
    password: directory.password,
    database: "postgres",
  }
  await waitUntilReady(server, connection, directory.log)
  return { connection, stop: () => server.stop() }
}

/**
 * Removes a cluster that an earlier start has left.
 *
 * @throws {Failure} where a server runs on it
 */
export function removeEmbeddedPostgres(home: string): void {
  new DataDirectory(home, serverAccount()).remove()
}

async function waitUntilReady(server: Child, connection: Connection, log: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (!server.isRunning()) {
      throw new Failure(`The embedded Postgres did not start. Its last words:\n${tailOf(log, 5)}`)
    }
    try {
      await withClient(databaseUrl(connection), (client) => client.query("SELECT 1"))
      return
    } catch {
      await sleep(50)
    }
  }
  throw new Failure(`The embedded Postgres took more than a minute to start. See ${log}.`)
}

function settingsOf(throwAway: boolean, small: boolean): string[] {
  const settings = [
    "listen_addresses=localhost",
    "unix_socket_directories=",
    "max_connections=200",
    ...(throwAway ? THROW_AWAY : []),
    ...(small ? ["max_wal_size=256MB"] : []),
  ]
  return settings.flatMap((setting) => ["-c", setting])
}

/** A program for another C library (musl) is there, and yet cannot be executed. */
async function runnable<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    throw isSpawnError(error) ? noEmbeddedPostgres(error.message) : error
  }
}

function isSpawnError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && String(error.syscall).startsWith("spawn")
}
