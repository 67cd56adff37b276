import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { BUILD_STAMPS, ROOT } from "./paths"

/** Folders that hold no sources. */
const SKIPPED = new Set(["node_modules", ".medusa", ".next", "dist", "__tests__", ".git"])

/**
 * One hash over the names and contents of files and folders (relative to the checkout). Contents and
 * not times: a checkout of another branch changes the one and not reliably the other.
 */
export function fingerprint(entries: readonly string[]): string {
  const hash = createHash("sha256")
  for (const entry of entries) {
    for (const file of filesIn(path.join(ROOT, entry))) {
      hash
        .update(`${path.relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update("\0")
    }
  }
  return hash.digest("hex")
}

/** Whether `output` was built from sources of this fingerprint, and not touched since. */
export function isBuilt(name: string, sources: string, output: string): boolean {
  const stamp = stampFile(name)
  return existsSync(stamp) && readFileSync(stamp, "utf8") === stampOf(sources, output)
}

/** Remembers what `output` was built from. */
export function markBuilt(name: string, sources: string, output: string): void {
  mkdirSync(BUILD_STAMPS, { recursive: true })
  writeFileSync(stampFile(name), stampOf(sources, output))
}

/** The output's newest time is part of it, so that a build by hand is not taken for ours. */
function stampOf(sources: string, output: string): string {
  const times = filesIn(output, new Set(["node_modules"])).map((file) => statSync(file).mtimeMs)
  return `${sources} ${times.length} ${Math.max(0, ...times)}`
}

function stampFile(name: string): string {
  return path.join(BUILD_STAMPS, `${name}.stamp`)
}

function filesIn(entry: string, skipped = SKIPPED): string[] {
  if (!existsSync(entry)) {
    return []
  }
  if (!statSync(entry).isDirectory()) {
    return [entry]
  }
  return readdirSync(entry)
    .filter((name) => !skipped.has(name))
    .sort()
    .flatMap((name) => filesIn(path.join(entry, name), skipped))
}
