import { chmodSync, mkdtempSync } from "node:fs"
import { rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { Failure, messageOf } from "./failure"
import { directoryRemoved, reapDirectory } from "./reaper"

type Task = () => Promise<void> | void

/**
 * Knows what was started and stops it again, the latest first.
 */
export class Lifecycle {
  private readonly tasks: Task[] = []
  private stopping: Promise<void> | undefined

  /** True from the moment that stopping began: whoever waits for a child must not call it a crash. */
  get isStopping(): boolean {
    return this.stopping !== undefined
  }

  /** Runs `task` when everything is stopped, before the tasks named earlier. */
  onStop(task: Task): void {
    this.tasks.push(task)
    // What was still on its way when stopping began is stopped as well.
    this.stopping = this.stopping?.then(() => this.runTasks())
  }

  /** Stops everything. Calling it again waits for the same stop. */
  stop(): Promise<void> {
    this.stopping ??= this.runTasks()
    return this.stopping
  }

  /** A new directory, under the system's temporary one if not another, removed at the end in any case. */
  temporaryDirectory(parent: string = os.tmpdir()): string {
    const directory = mkdtempSync(path.join(parent, "medusa-invitations-"))
    // Root's database server runs under another account, which must be able to pass through.
    chmodSync(directory, 0o711)
    reapDirectory(directory)
    this.onStop(async () => {
      await rm(directory, { recursive: true, force: true })
      directoryRemoved(directory)
    })
    return directory
  }

  private async runTasks(): Promise<void> {
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) {
      try {
        await task()
      } catch (error) {
        console.error(`While stopping: ${messageOf(error)}`)
      }
    }
  }
}

/**
 * Runs a script: whatever ends it (its return, a failure, Ctrl-C, the end of the process that
 * started it), everything that it started is stopped before the process ends.
 *
 * @param main returns the exit code
 */
export function runScript(main: (life: Lifecycle) => Promise<number>): void {
  const life = new Lifecycle()
  let interrupted = false
  const interrupt = (exitCode: number) => {
    if (interrupted) {
      // Asked twice: the reaper cleans up behind us.
      process.exit(exitCode)
    }
    interrupted = true
    void life.stop().then(() => process.exit(exitCode))
  }
  process.on("SIGINT", () => interrupt(130))
  process.on("SIGTERM", () => interrupt(143))
  process.on("SIGHUP", () => interrupt(129))
  process.on("disconnect", () => interrupt(1))
  // The channel only serves to hear of the starter's end; it must not keep this process alive.
  process.channel?.unref()

  main(life).then(
    async (exitCode) => {
      await life.stop()
      if (!interrupted) {
        process.exit(exitCode)
      }
    },
    async (error: unknown) => {
      if (!interrupted) {
        // What fails while everything is being stopped fails because of that.
        console.error(error instanceof Failure ? error.message : error)
      }
      await life.stop()
      if (!interrupted) {
        process.exit(1)
      }
    },
  )
}
