import { rmSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { withBuildLock } from "./build-lock"
import { runChild } from "./child"
import { fingerprint, isBuilt, markBuilt } from "./fingerprint"
import type { Lifecycle } from "./lifecycle"
import { BUILD_STAMPS, ROOT } from "./paths"
import { quietEnv } from "./quiet-env"

const NAME = "storefront"

const FOLDER = path.join(ROOT, "storefront")

/** Builds the package for storefronts, unless what stands there was built from these very sources. */
export async function buildStorefrontPackage(life: Lifecycle): Promise<void> {
  await withBuildLock(NAME, async () => {
    const output = path.join(FOLDER, "dist")
    const sources = fingerprint(["src", "package.json", "tsconfig.json"].map(inFolder))
    if (isBuilt(NAME, sources, output)) {
      return
    }
    console.log("Building the package for storefronts …")
    const logFile = path.join(BUILD_STAMPS, "storefront-build.log")
    rmSync(logFile, { force: true })
    rmSync(output, { recursive: true, force: true })
    await runChild(life, {
      name: "build of the package for storefronts",
      command: process.execPath,
      args: [createRequire(path.join(ROOT, "package.json")).resolve("typescript/lib/tsc.js")],
      cwd: FOLDER,
      env: quietEnv(),
      logFile,
    })
    markBuilt(NAME, sources, output)
  })
}

function inFolder(name: string): string {
  return path.join("storefront", name)
}
