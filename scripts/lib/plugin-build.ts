import { rmSync } from "node:fs"
import path from "node:path"
import { withBuildLock } from "./build-lock"
import { runChild } from "./child"
import { fingerprint, isBuilt, markBuilt } from "./fingerprint"
import type { Lifecycle } from "./lifecycle"
import { medusaCommand } from "./medusa-cli"
import { BUILD_STAMPS, PLUGIN_OUTPUT, ROOT } from "./paths"
import { quietEnv } from "./quiet-env"

const NAME = "plugin"

/** What the plugin is built from. */
export const PLUGIN_SOURCES = ["src", "package.json", "tsconfig.json", "package-lock.json"]

/** Builds the plugin, unless what stands there was built from these very sources. */
export async function buildPlugin(life: Lifecycle): Promise<void> {
  await withBuildLock(NAME, async () => {
    const sources = fingerprint(PLUGIN_SOURCES)
    if (isBuilt(NAME, sources, PLUGIN_OUTPUT)) {
      return
    }
    console.log("Building the plugin …")
    const logFile = path.join(BUILD_STAMPS, "plugin-build.log")
    rmSync(logFile, { force: true })
    await runChild(life, {
      name: "build of the plugin",
      ...medusaCommand(["plugin:build"]),
      cwd: ROOT,
      env: quietEnv(),
      logFile,
    })
    markBuilt(NAME, sources, PLUGIN_OUTPUT)
  })
}
