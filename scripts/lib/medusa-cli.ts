import { createRequire } from "node:module"
import path from "node:path"
import { ROOT } from "./paths"

/**
 * The command line for `medusa …`. It runs in Node directly: a package manager in between would
 * keep signals for itself.
 */
export function medusaCommand(args: string[]): { command: string; args: string[] } {
  const manifest = createRequire(path.join(ROOT, "package.json")).resolve(
    "@medusajs/cli/package.json",
  )
  return { command: process.execPath, args: [path.join(path.dirname(manifest), "cli.js"), ...args] }
}
