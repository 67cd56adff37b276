import { rmSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { withBuildLock } from "../build-lock"
import { runChild } from "../child"
import { fingerprint, isBuilt, markBuilt } from "../fingerprint"
import type { Lifecycle } from "../lifecycle"
import { BUILD_STAMPS, STOREFRONT } from "../paths"
import { quietEnv } from "../quiet-env"
import { buildStorefrontPackage } from "../storefront-build"

/** What of a build a running server does not write to. */
const OUTPUT = path.join(STOREFRONT, ".next/server")

const NAME = "demo-storefront"

const SOURCES = [
  "demo/storefront",
  "storefront/src",
  "storefront/package.json",
  "package-lock.json",
]

/**
 * Builds the demo's storefront, unless what stands there was built from these very sources. Nothing of
 * a shop goes into the build, so one serves all of them.
 */
export async function buildStorefront(life: Lifecycle): Promise<void> {
  await buildStorefrontPackage(life)
  await withBuildLock(NAME, async () => {
    const sources = fingerprint(SOURCES)
    if (isBuilt(NAME, sources, OUTPUT)) {
      return
    }
    console.log("Building the storefront (a quarter of a minute) …")
    const logFile = path.join(BUILD_STAMPS, "demo-storefront-build.log")
    rmSync(logFile, { force: true })
    await runChild(life, {
      name: "build of the storefront",
      ...nextCommand(["build"]),
      cwd: STOREFRONT,
      // Next asks the registry where a lock file lacks the binaries of some platform.
      env: quietEnv({ NODE_ENV: "production", NEXT_IGNORE_INCORRECT_LOCKFILE: "1" }),
      logFile,
    })
    markBuilt(NAME, sources, OUTPUT)
  })
}

/** The command line for `next …`, which runs in Node directly so that signals reach it. */
export function nextCommand(args: string[]): { command: string; args: string[] } {
  const bin = createRequire(path.join(STOREFRONT, "package.json")).resolve("next/dist/bin/next")
  return { command: process.execPath, args: [bin, ...args] }
}
