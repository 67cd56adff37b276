import { mkdirSync } from "node:fs"
import { createConnection } from "node:net"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { startChild, type Child } from "./child"
import { findExecutable } from "./executables"
import { Failure } from "./failure"
import type { Lifecycle } from "./lifecycle"
import { tailOf } from "./log-tail"
import { freePort } from "./ports"
import { quietEnv } from "./quiet-env"

/** What is said where Redis is wanted and there is none. */
export const NO_REDIS =
  "No redis-server was found: install Debian's package redis-server (or name its file in REDIS_SERVER_PATH), or set REDIS_URL to a Redis of your own"

/** A Redis to use, with the name that everything of one run begins with. */
export interface Redis {
  url: string
  prefix: string
}

/** The system's redis-server: the one that REDIS_SERVER_PATH names, or the one on the PATH. */
export function findRedisServer(): string | undefined {
  return findExecutable("REDIS_SERVER_PATH", ["redis-server"])
}

/** Whether there is a Redis to be had: the one that REDIS_URL names, or the system's. */
export function hasRedis(): boolean {
  return Boolean(process.env.REDIS_URL) || findRedisServer() !== undefined
}

/**
 * Asks before anything is built or started.
 *
 * @throws {Failure} where there is no Redis to be had
 */
export function assertRedis(): void {
  if (!hasRedis()) {
    throw new Failure(`${NO_REDIS}.`)
  }
}

/**
 * A Redis for what is thrown away: the one that REDIS_URL names, or else a server of our own.
 *
 * @throws {Failure} where there is neither
 */
export async function throwAwayRedis(life: Lifecycle): Promise<Redis> {
  if (process.env.REDIS_URL) {
    // A new name for each run, so that none meets what another has left there.
    return await givenRedis(`invitations-${process.pid}-${Date.now()}-`)
  }
  const home = path.join(life.temporaryDirectory(), "redis")
  return await RedisServer.start(life, { home, port: await freePort() })
}

/**
 * The Redis that REDIS_URL names.
 *
 * @param prefix begins the name of everything that is put there
 * @throws {Failure} where it does not answer
 */
export async function givenRedis(prefix: string): Promise<Redis> {
  const text = process.env.REDIS_URL ?? ""
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^rediss?:$/.test(url.protocol)) {
    throw new Failure("REDIS_URL is not a URL such as redis://localhost:6379.")
  }
  const port = Number(url.port || 6379)
  if (!(await listensOn(url.hostname, port))) {
    throw new Failure(`The Redis that REDIS_URL names (${url.hostname}:${port}) does not answer.`)
  }
  return { url: text, prefix }
}

/** A redis-server of our own, which can be stopped and started again on the same data. */
export class RedisServer implements Redis {
  readonly url: string
  readonly prefix = "invitations-"
  private child: Child | undefined

  private constructor(
    private readonly life: Lifecycle,
    private readonly binary: string,
    private readonly home: string,
    private readonly port: number,
  ) {
    this.url = `redis://localhost:${port}`
  }

  /**
   * Starts a server on the loopback interface. It ends with `life`.
   *
   * @throws {Failure} where the machine has none, or it does not start
   */
  static async start(
    life: Lifecycle,
    { home, port }: { home: string; port: number },
  ): Promise<RedisServer> {
    const binary = findRedisServer()
    if (!binary) {
      throw new Failure(`${NO_REDIS}.`)
    }
    const server = new RedisServer(life, binary, home, port)
    await server.start()
    return server
  }

  /** Starts it on what it wrote before, and waits until it answers. */
  async start(): Promise<void> {
    mkdirSync(this.home, { recursive: true })
    const logFile = path.join(this.home, "redis.log")
    const settings = {
      bind: "127.0.0.1",
      port: String(this.port),
      dir: this.home,
      // The schedules of jobs are in there: without a file a restart would end them all.
      appendonly: "yes",
      save: "",
      // What queues are made of must not be thrown out to make room.
      "maxmemory-policy": "noeviction",
      daemonize: "no",
    }
    const child = await startChild(this.life, {
      name: "redis-server",
      command: this.binary,
      args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
      cwd: this.home,
      env: quietEnv(),
      logFile,
    })
    this.child = child
    const deadline = Date.now() + 30_000
    while (!(await listensOn("127.0.0.1", this.port))) {
      if (!child.isRunning() || Date.now() > deadline) {
        throw new Failure(`The redis-server did not start. Its last words:\n${tailOf(logFile, 5)}`)
      }
      await sleep(50)
    }
  }

  /** Stops it; the data stays. */
  async stop(): Promise<void> {
    await this.child?.stop()
  }
}

function listensOn(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 2_000 })
    const answer = (listens: boolean) => {
      socket.destroy()
      resolve(listens)
    }
    socket.once("connect", () => answer(true))
    socket.once("error", () => answer(false))
    socket.once("timeout", () => answer(false))
  })
}
