/**
 * The last resort against leftovers: a small process that knows what a script has started and made,
 * and cleans up when the script is gone without having done so itself (kill -9, out of memory).
 *
 * It reads lines from its standard input: `+pid signal` and `-pid` for process groups, `+dir path`
 * and `-dir path` for temporary directories. The end of the input means that the script is gone.
 */
import { rmSync } from "node:fs"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"

const groups = new Map()
const directories = new Set()

// What is aimed at the script's terminal is not meant for this process.
process.on("SIGINT", () => undefined)
process.on("SIGHUP", () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, ...rest] = line.split(" ")
  const value = rest.join(" ")
  if (verb === "+dir") {
    directories.add(value)
  } else if (verb === "-dir") {
    directories.delete(value)
  } else if (verb.startsWith("+")) {
    groups.set(Number(verb.slice(1)), value)
  } else if (verb.startsWith("-")) {
    groups.delete(Number(verb.slice(1)))
  }
}

for (const [pid, signal] of groups) {
  kill(pid, signal)
}
for (let waited = 0; waited < 10_000 && [...groups.keys()].some(isAlive); waited += 100) {
  await sleep(100)
}
for (const pid of groups.keys()) {
  kill(pid, "SIGKILL")
}
for (const directory of directories) {
  rmSync(directory, { recursive: true, force: true })
}

function kill(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // Already gone.
  }
}

function isAlive(pid) {
  try {
    process.kill(-pid, 0)
    return true
  } catch {
    return false
  }
}
