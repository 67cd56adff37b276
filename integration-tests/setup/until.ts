import { setTimeout as sleep } from "node:timers/promises"

/** Waits until something holds, for half a minute at most. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Error("It did not come about.")
    }
    await sleep(20)
  }
}
