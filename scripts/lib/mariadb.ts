import { existsSync, mkdirSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { createConnection, type Connection } from "mysql2/promise"
import { runChild, startChild, type Child } from "./child"
import { findExecutable } from "./executables"
import { Failure } from "./failure"
import type { Lifecycle } from "./lifecycle"
import { tailOf } from "./log-tail"
import { freePort } from "./ports"
import { quietEnv } from "./quiet-env"

/** What is said where MariaDB is wanted and there is none. */
export const NO_MARIADB =
  "No mariadbd was found: install Debian's package mariadb-server (or name its file in MARIADB_SERVER_PATH, with mariadb-install-db beside it or on the PATH)"

const OWNER = "root"

/** The system's MariaDB server, and the program that makes its first files. */
function findPrograms(): { server: string; install: string } | undefined {
  const server = findExecutable("MARIADB_SERVER_PATH", ["mariadbd", "mysqld"])
  const beside = server && path.join(path.dirname(server), "mariadb-install-db")
  const install =
    beside && existsSync(beside)
      ? beside
      : findExecutable("MARIADB_INSTALL_DB_PATH", ["mariadb-install-db", "mysql_install_db"])
  return server && install ? { server, install } : undefined
}

/** Whether the machine has a MariaDB server. */
export function hasMariaDb(): boolean {
  return findPrograms() !== undefined
}

/** A MariaDB server of our own, on the loopback interface, with data that is thrown away. */
export class MariaDbServer {
  private constructor(private readonly port: number) {}

  /**
   * Starts an empty server. It ends with `life`.
   *
   * @throws {Failure} where the machine has none, or it does not start
   */
  static async start(life: Lifecycle): Promise<MariaDbServer> {
    const programs = findPrograms()
    if (!programs) {
      throw new Failure(`${NO_MARIADB}.`)
    }
    const home = path.join(life.temporaryDirectory(), "mariadb")
    mkdirSync(home, { recursive: true })
    const server = new MariaDbServer(await freePort())
    await server.boot(life, programs, home)
    return server
  }

  /** URL of a database here, for somebody who has an account; without one, for its owner. */
  url(
    database: string,
    account: { user: string; password: string } = { user: OWNER, password: "" },
  ) {
    const { user, password } = account
    const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
    return `mysql://${credentials}@127.0.0.1:${this.port}/${database}`
  }

  /** A connection of the owner's. */
  async connect(database?: string): Promise<Connection> {
    return await createConnection({
      host: "127.0.0.1",
      port: this.port,
      user: OWNER,
      multipleStatements: true,
      timezone: "Z",
      ...(database ? { database } : {}),
    })
  }

  private async boot(
    life: Lifecycle,
    { server, install }: { server: string; install: string },
    home: string,
  ): Promise<void> {
    const data = path.join(home, "data")
    const logFile = path.join(home, "mariadb.log")
    // Root must say that it means it; for everybody else it is their own account anyway.
    const account = process.getuid?.() === 0 ? ["--user=root"] : []
    const common = { cwd: home, env: quietEnv(), logFile }
    await runChild(life, {
      ...common,
      name: "installation of MariaDB's tables",
      command: install,
      args: [
        "--no-defaults",
        `--datadir=${data}`,
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        ...account,
      ],
    })
    const child = await startChild(life, {
      ...common,
      name: "mariadbd",
      command: server,
      args: [
        "--no-defaults",
        `--datadir=${data}`,
        `--socket=${path.join(home, "s")}`,
        `--pid-file=${path.join(home, "pid")}`,
        "--bind-address=127.0.0.1",
        `--port=${this.port}`,
        "--skip-name-resolve",
        "--innodb-flush-log-at-trx-commit=0",
        // As Adobe Commerce's servers have it, so that dates which are none can be stored.
        "--sql-mode=NO_ENGINE_SUBSTITUTION",
        ...account,
      ],
    })
    await this.waitUntilReady(child, logFile)
  }

  private async waitUntilReady(child: Child, logFile: string): Promise<void> {
    const deadline = Date.now() + 60_000
    while (child.isRunning() && Date.now() < deadline) {
      const connection = await this.connect().catch(() => undefined)
      if (connection) {
        await connection.end()
        return
      }
      await sleep(100)
    }
    throw new Failure(`MariaDB did not start. Its last words:\n${tailOf(logFile, 5)}`)
  }
}
