import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVITATION_MODULE, type InvitationModuleService } from "../modules/invitation"
import { errorMessage } from "../utils/error-message"

/** One piece of work; how long to wait for the next one, or null when nothing is left to do. */
export type Turn = (container: MedusaContainer) => Promise<{ wait_seconds: number } | null>

interface Run {
  /** Somebody woke us while we were at work, perhaps just after we looked. */
  again: boolean
  done: Promise<void>
}

/**
 * Work in the background of a process, turn after turn until nothing is left: at most one run a
 * process. That bounds what one process does at once; what must happen only once rests on claims in
 * the database alone, so it is safe to wake at any time, in any number of processes.
 *
 * Medusa runs one job at a time in a process, and few subscribers; neither may wait for mail
 * servers. So the work does not run within them: they wake it.
 */
export class BackgroundWork {
  /**
   * By the module's signal to stop, which is one for each shop that a process runs. Not by the module:
   * within a workflow, as which jobs run too, it comes in another wrapping each time.
   */
  private readonly runs = new WeakMap<AbortSignal, Run>()

  /**
   * @param name - begins the sentence in the log when a turn fails.
   * @param turn - does one piece of the work.
   */
  constructor(
    private readonly name: string,
    private readonly turn: Turn,
  ) {}

  /** Begins, or lets the current run look again, and returns at once. */
  wake(container: MedusaContainer): void {
    void this.currentRun(container)
  }

  /** Begins, and waits until nothing is left or the time of one tick (`sending.tickSeconds`) is over. */
  async runForOneTick(container: MedusaContainer): Promise<void> {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const { sending } = await invitations.getOptions()
    const abort = new AbortController()
    const tick = sleep(sending.tickSeconds * 1_000, undefined, { signal: abort.signal })
    const { done } = await this.currentRun(container)
    await Promise.race([done, tick.catch(() => undefined)])
    abort.abort()
  }

  private async currentRun(container: MedusaContainer): Promise<Run> {
    const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
    const stopped = await invitations.stopSignal()
    const current = this.runs.get(stopped)
    if (current) {
      current.again = true
      return current
    }
    const run: Run = { again: true, done: Promise.resolve() }
    this.runs.set(stopped, run)
    run.done = invitations
      .untilDone(this.workUntilDone(container, stopped, run))
      .catch((error: unknown) => {
        // Nothing is lost: what is left stands in the database, and a job looks for it.
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`${this.name} stopped and goes on with the next job. ${errorMessage(error)}`)
      })
      .finally(() => this.runs.delete(stopped))
    return run
  }

  private async workUntilDone(
    container: MedusaContainer,
    stopped: AbortSignal,
    run: Run,
  ): Promise<void> {
    while (run.again && !stopped.aborted) {
      run.again = false
      const next = await this.turn(container)
      if (next) {
        run.again = true
        await sleep(next.wait_seconds * 1_000, undefined, { signal: stopped }).catch(
          () => undefined,
        )
      }
    }
  }
}
