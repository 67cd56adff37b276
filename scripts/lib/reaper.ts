import { spawn } from "node:child_process"
import path from "node:path"
import type { Writable } from "node:stream"

let input: Writable | undefined

/** Names a process group that must not outlive this process. */
export function reapGroup(pid: number, signal: NodeJS.Signals): void {
  tell(`+${pid} ${signal}`)
}

/** The process group has ended. */
export function groupEnded(pid: number): void {
  tell(`-${pid}`)
}

/** Names a temporary directory that must not outlive this process. */
export function reapDirectory(directory: string): void {
  tell(`+dir ${directory}`)
}

/** The directory is gone. */
export function directoryRemoved(directory: string): void {
  tell(`-dir ${directory}`)
}

function tell(line: string): void {
  input ??= startReaper()
  input.write(`${line}\n`)
}

function startReaper(): Writable {
  // In a session of its own, so that it survives whatever ends this process.
  const child = spawn(process.execPath, [path.join(__dirname, "reaper-process.mjs")], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  })
  child.unref()
  child.stdin.on("error", () => undefined)
  // The pipe must not keep this process alive: its end is what the reaper waits for.
  if ("unref" in child.stdin && typeof child.stdin.unref === "function") {
    child.stdin.unref()
  }
  return child.stdin
}
