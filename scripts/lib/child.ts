import { spawn } from "node:child_process"
import { closeSync, openSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { Failure } from "./failure"
import type { Lifecycle } from "./lifecycle"
import { tailOf } from "./log-tail"
import { groupEnded, reapGroup } from "./reaper"

/** A process to start. */
export interface ChildOptions {
  /** What it is, as it stands in sentences that a person reads. */
  name: string
  command: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  /** Takes everything it prints, appended; without it, it prints where we print. */
  logFile?: string
  /** Asks it to end (default SIGTERM). */
  stopSignal?: NodeJS.Signals
  /** How long it may take to end before it is killed (default 10 s). */
  stopTimeoutMs?: number
  /** Another account to run under; only root may ask for it. */
  account?: { uid: number; gid: number }
}

/** A process that was started. */
export interface Child {
  readonly pid: number
  /** Set once it has ended. */
  readonly exited: Promise<ChildExit>
  /** Whether it still runs. */
  isRunning(): boolean
  /** Signals the whole process group. */
  signal(signal: NodeJS.Signals): void
  /** Asks it to end, kills it if it does not, and waits for it. */
  stop(): Promise<void>
}

/** How a process ended. */
export interface ChildExit {
  code: number | null
  signal: NodeJS.Signals | null
}

/**
 * Starts a process in a group of its own, so that Ctrl-C does not reach it before its turn, and so
 * that whatever it starts itself goes with it. It ends with `life`, or with this process.
 */
export async function startChild(life: Lifecycle, options: ChildOptions): Promise<Child> {
  if (life.isStopping) {
    throw new Failure(`The ${options.name} is not started any more: everything is being stopped.`)
  }
  const log = options.logFile ? openSync(options.logFile, "a") : undefined
  const stopSignal = options.stopSignal ?? "SIGTERM"
  const spawned = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ["ignore", log ?? "inherit", log ?? "inherit"],
    ...options.account,
  })
  if (log !== undefined) {
    closeSync(log)
  }
  // Registered before anything is awaited: a failure elsewhere may end this process meanwhile.
  const { pid } = spawned
  if (pid === undefined) {
    throw await new Promise<Error>((resolve) => spawned.once("error", resolve))
  }
  let running = true
  reapGroup(pid, stopSignal)
  const exited = new Promise<ChildExit>((resolve) => {
    spawned.once("exit", (code, signal) => {
      running = false
      groupEnded(pid)
      resolve({ code, signal })
    })
  })

  const child: Child = {
    pid,
    exited,
    isRunning: () => running,
    signal: (signal) => signalGroup(pid, signal),
    stop: async () => {
      if (running) {
        signalGroup(pid, stopSignal)
        const abort = new AbortController()
        const late = sleep(options.stopTimeoutMs ?? 10_000, "late", { signal: abort.signal })
        await Promise.race([exited, late.catch(() => undefined)])
        abort.abort()
      }
      // Also when the leader has ended: what it started must not stay.
      signalGroup(pid, "SIGKILL")
      await exited
    },
  }
  life.onStop(() => child.stop())
  return child
}

/**
 * Runs a process to its end.
 *
 * @throws {Failure} where it fails, with the last lines of what it printed
 */
export async function runChild(life: Lifecycle, options: ChildOptions): Promise<void> {
  const child = await startChild(life, options)
  const { code, signal } = await child.exited
  if (code === 0) {
    return
  }
  const tail = options.logFile ? `\n${tailOf(options.logFile)}` : ""
  throw new Failure(`The ${options.name} failed (${signal ?? `exit code ${code}`}).${tail}`)
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // The group has ended already.
  }
}
