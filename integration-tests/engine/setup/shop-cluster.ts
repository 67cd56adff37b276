import { existsSync, readFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { ADMIN, DEMO_PASSWORD } from "../../../demo/shop/src/seed/names"
import type { Child } from "../../../scripts/lib/child"
import { Lifecycle } from "../../../scripts/lib/lifecycle"
import { freePort } from "../../../scripts/lib/ports"
import {
  copyDatabase,
  databaseUrl,
  dropDatabase,
  ensureDatabase,
  parseDatabaseUrl,
  type Connection,
} from "../../../scripts/lib/postgres"
import {
  prepareShopDatabase,
  ShopApi,
  startInShop,
  startShop,
  type ShopServer,
  type ShopServerOptions,
  type ShopSettings,
  type WorkerMode,
} from "../../../scripts/lib/shop"

/**
 * How long a killed process keeps what it was sending, in these tests: short, but long enough for a
 * living one on a busy machine to renew it in time.
 */
export const LEASE_SECONDS = 10

/** Mails in flight at once in one process: the default of the plugin option `sending.concurrency`. */
export const CONCURRENCY = 5

/** Where a cluster's database is, and how its processes run. */
export type ClusterOptions = Omit<ShopSettings, "databaseUrl"> & {
  /** Names database and logs. */
  name: string
  /** A database server of the test's own; else the one that all tests share. */
  databaseServer?: Connection
}

/** One process of the shop. */
export class ShopProcess {
  private api: Promise<ShopApi> | undefined

  constructor(private readonly server: ShopServer) {}

  /** Whether it still runs. */
  get isRunning(): boolean {
    return this.server.process.isRunning()
  }

  /** Address of the API. */
  get url(): string {
    return this.server.url
  }

  /** The shop's API as anybody with these headers. */
  as(headers: Record<string, string>): ShopApi {
    return new ShopApi(this.url, headers)
  }

  /** The shop's API as its admin; a worker has none. */
  async admin(): Promise<ShopApi> {
    this.api ??= new ShopApi(this.server.url).loggedIn("user", ADMIN.email, DEMO_PASSWORD)
    return await this.api
  }

  /** Ends it the way a deployment does: it is asked to, and given some time. */
  async stop(): Promise<void> {
    await this.server.process.stop()
  }

  /** Ends it the way a machine that goes dark does: kill -9, with no time for anything. */
  async kill(): Promise<void> {
    this.server.process.signal("SIGKILL")
    await this.server.process.exited
  }
}

/**
 * The demo's shop in any number of processes, each of which can be killed and started again, on a
 * database and a mail server that outlive them.
 */
export class ShopCluster {
  private readonly processes: ShopProcess[] = []

  private constructor(
    private readonly life: Lifecycle,
    private readonly name: string,
    private readonly settings: ShopSettings,
  ) {}

  /** Makes the database; no process is started yet. */
  static async prepare({ name, databaseServer, ...options }: ClusterOptions): Promise<ShopCluster> {
    const life = new Lifecycle()
    const database = `medusa_invitations_${name}_${process.pid}`
    const connection = databaseServer ?? parseDatabaseUrl(process.env.DATABASE_URL ?? "")
    const settings = { ...options, databaseUrl: databaseUrl(connection, database) }
    const { smtpPort, databaseUrl: url } = settings
    if (databaseServer) {
      await ensureDatabase(connection, database)
      await prepareShopDatabase(life, { databaseUrl: url, smtpPort }, logFile(name, "database"))
    } else {
      await copyDatabase(connection, process.env.SHOP_TEMPLATE ?? "", database)
      life.onStop(() => dropDatabase(connection, database))
    }
    return new ShopCluster(life, name, settings)
  }

  /** URL of the database, for what no answer shows. */
  get databaseUrl(): string {
    return this.settings.databaseUrl
  }

  /**
   * Starts a command of Medusa's, such as `exec` or `db:migrate`, beside its processes.
   *
   * @param command its name, and what is typed behind it
   * @param more what else it gets, and the file that takes what it prints
   */
  async command(
    command: readonly [name: string, ...words: string[]],
    more: { env?: Record<string, string>; logFile: string },
  ): Promise<Child> {
    return await startInShop(this.life, { ...this.settings, ...more, command })
  }

  /** Everything that its processes have logged so far. */
  readLogs(): string {
    return ["shared", "server", "worker"]
      .map((mode) => logFile(this.name, mode))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n")
  }

  /** Whether every process still runs that was started and not killed. */
  get isWhole(): boolean {
    return this.processes.every((process) => process.isRunning)
  }

  /**
   * Starts one more process.
   *
   * @param options what is not as in the others
   */
  async start(
    mode: WorkerMode = "shared",
    options: Pick<ShopServerOptions, "leaseSeconds" | "env"> = {},
  ): Promise<ShopProcess> {
    const process = new ShopProcess(
      await startShop(this.life, {
        ...this.settings,
        ...options,
        port: await freePort(),
        withAdmin: false,
        mode,
        logFile: logFile(this.name, mode),
      }),
    )
    this.processes.push(process)
    return process
  }

  /** Kills one process. */
  async kill(process: ShopProcess): Promise<void> {
    this.forget(process)
    await process.kill()
  }

  /** Asks one process to end, and waits until it has. */
  async stopOne(process: ShopProcess): Promise<void> {
    this.forget(process)
    await process.stop()
  }

  /** Kills all processes. */
  async killAll(): Promise<void> {
    await Promise.all(this.processes.splice(0).map((process) => process.kill()))
  }

  /** Ends everything and drops the database. */
  async stop(): Promise<void> {
    await this.killAll()
    await this.life.stop()
  }

  private forget(process: ShopProcess): void {
    this.processes.splice(this.processes.indexOf(process), 1)
  }
}

function logFile(name: string, what: string): string {
  return path.join(process.env.TEST_LOG_DIR ?? os.tmpdir(), `${name}-${what}.log`)
}
