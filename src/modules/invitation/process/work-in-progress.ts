// Room `process`: what one process may do at once, and how it comes to an end when it is asked to.

import { setTimeout as sleep } from "node:timers/promises"

/** Longer than a mail takes, shorter than the patience of those who stop servers (often 30 s). */
const LONGEST_STOP_MS = 20_000

/**
 * Work that should not be cut off in the middle. A server that is asked to stop begins nothing new
 * and lets what it has begun end, so that a deployment leaves nothing to recover.
 */
export class WorkInProgress {
  private readonly running = new Set<Promise<unknown>>()
  private readonly stopping = new AbortController()

  /** Aborted when nothing new should be begun. */
  get stopSignal(): AbortSignal {
    return this.stopping.signal
  }

  /** Lets a stop wait for this. */
  track<Result>(work: Promise<Result>): Promise<Result> {
    const tracked = work.finally(() => this.running.delete(tracked))
    this.running.add(tracked)
    return tracked
  }

  /** Waits until all has ended, but not for ever. */
  async stop(): Promise<void> {
    this.stopping.abort()
    const abort = new AbortController()
    const late = sleep(LONGEST_STOP_MS, undefined, { signal: abort.signal }).catch(() => undefined)
    await Promise.race([Promise.allSettled([...this.running]), late])
    abort.abort()
  }
}
