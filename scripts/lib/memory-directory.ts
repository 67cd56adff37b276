import { statfsSync } from "node:fs"
import os from "node:os"

const IN_MEMORY = "/dev/shm"

/** Several times what tests have on disk at once. */
const ROOM = 3 * 2 ** 30

/**
 * A directory in memory, where this machine has one and plenty of both; else undefined.
 *
 * Tests make a database anew many hundred times, of a thousand files each time. ext4 gives an inode out
 * again only after some seconds and searches on for others, so that a new database takes a second
 * there, and a tenth of that in memory.
 */
export function memoryDirectory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize >= ROOM && os.freemem() >= 2 * ROOM ? IN_MEMORY : undefined
  } catch {
    return undefined
  }
}
