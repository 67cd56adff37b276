import { setImmediate as nextTurn } from "node:timers/promises"

/** For how long a file is read before others get their turn, in milliseconds. */
const TURN_MS = 5

/** Lets others have their turn while a file is read, which arrives faster than that. */
export class Turns {
  private begun = performance.now()

  /** Waits for the others when it is their turn, and not at all when it is not. */
  async give(): Promise<void> {
    if (performance.now() - this.begun > TURN_MS) {
      await nextTurn()
      this.begun = performance.now()
    }
  }
}
