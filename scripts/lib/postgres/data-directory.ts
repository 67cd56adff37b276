import { execFileSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import { runChild } from "../child"
import { Failure } from "../failure"
import type { Lifecycle } from "../lifecycle"
import { quietEnv } from "../quiet-env"
import type { Account } from "./account"
import type { Binaries } from "./binaries"

/** One cluster on disk: the data, the password of its only user, and the server's log. */
export class DataDirectory {
  readonly data: string
  readonly log: string
  private readonly passwordFile: string

  constructor(
    readonly home: string,
    private readonly account: Account | undefined,
  ) {
    this.data = path.join(home, "data")
    this.log = path.join(home, "postgres.log")
    this.passwordFile = path.join(home, "password")
  }

  /** The password of the user `postgres`. */
  get password(): string {
    return readFileSync(this.passwordFile, "utf8").trim()
  }

  /** Makes the cluster where there is none yet. */
  async initialise(life: Lifecycle, binaries: Binaries): Promise<void> {
    mkdirSync(this.home, { recursive: true })
    this.assertOurs()
    this.own(this.home)
    if (existsSync(path.join(this.data, "PG_VERSION"))) {
      return
    }
    // What an interrupted start has left is no cluster.
    rmSync(this.data, { recursive: true, force: true })
    writeFileSync(this.passwordFile, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 })
    this.own(this.passwordFile)
    await runChild(life, {
      name: "embedded Postgres's initdb",
      command: binaries.initdb,
      args: [
        `--pgdata=${this.data}`,
        "--username=postgres",
        `--pwfile=${this.passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
      ],
      // Its own directory: the account may have no right to look at the current one.
      cwd: this.home,
      env: quietEnv(),
      logFile: this.log,
      account: this.account,
    })
  }

  /** Removes everything; the next start makes a new cluster. */
  remove(): void {
    this.removeStalePid()
    rmSync(this.home, { recursive: true, force: true })
  }

  /**
   * A server that was killed leaves its pid file behind, and refuses to start when that number now
   * belongs to something else.
   *
   * @throws {Failure} where a server really runs on this data
   */
  removeStalePid(): void {
    const file = path.join(this.data, "postmaster.pid")
    if (!existsSync(file)) {
      return
    }
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10)
    if (isPostgres(pid)) {
      throw new Failure(
        `The embedded Postgres on ${this.home} is running already (process ${pid}): another run uses it, so stop that one first.`,
      )
    }
    rmSync(file, { force: true })
  }

  private own(file: string): void {
    if (this.account) {
      chownSync(file, this.account.uid, this.account.gid)
    }
  }

  /** In the shared temporary directory anybody may have put something under our name. */
  private assertOurs(): void {
    const owner = statSync(this.home).uid
    if (this.account && owner !== 0 && owner !== this.account.uid) {
      throw new Failure(`${this.home} belongs to somebody else: remove it and start again.`)
    }
  }
}

function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) {
    return false
  }
  try {
    const command = execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" })
    return command.includes("postgres")
  } catch {
    // Slim images have no `ps`; on Linux the kernel says the same.
    const comm = `/proc/${pid}/comm`
    return existsSync(comm) && readFileSync(comm, "utf8").includes("postgres")
  }
}
