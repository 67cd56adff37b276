import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { BUILD_STAMPS } from "./paths"

/**
 * Runs `work` while no other process of this checkout builds the same: tests and a demo that are
 * started together would otherwise build into one folder at once.
 */
export async function withBuildLock(name: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(BUILD_STAMPS, { recursive: true })
  const file = path.join(BUILD_STAMPS, `${name}.lock`)
  while (!take(file)) {
    await sleep(200)
  }
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" })
    return true
  } catch {
    if (!isHeld(file)) {
      // Its holder was killed; whoever removes it first, the next attempt decides.
      rmSync(file, { force: true })
    }
    return false
  }
}

function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, "utf8"))
    // Between creating and writing the file is empty: that is no dead process.
    return pid === 0 || process.kill(pid, 0)
  } catch {
    return false
  }
}
