import { rmSync } from "node:fs"
import path from "node:path"
import { withBuildLock } from "../build-lock"
import { runChild } from "../child"
import { fingerprint, isBuilt, markBuilt } from "../fingerprint"
import type { Lifecycle } from "../lifecycle"
import { medusaCommand } from "../medusa-cli"
import { BUILD_STAMPS, SHOP } from "../paths"
import { quietEnv } from "../quiet-env"

/** Where `medusa build` puts the shop with its admin. */
export const BUILT_SHOP = path.join(SHOP, ".medusa/server")

const NAME = "shop"

/** The shop's admin holds the plugin's screens, and nothing of its server side. */
const SOURCES = ["demo/shop", "src/admin", "package-lock.json"]

/**
 * Builds the host shop with its admin, unless what stands there was built from these very sources.
 * Needs the built plugin.
 */
export async function buildShop(life: Lifecycle): Promise<void> {
  await withBuildLock(NAME, async () => {
    const sources = fingerprint(SOURCES)
    if (isBuilt(NAME, sources, BUILT_SHOP)) {
      return
    }
    console.log("Building the shop's admin (most of a minute) …")
    const logFile = path.join(BUILD_STAMPS, "shop-build.log")
    rmSync(logFile, { force: true })
    await runChild(life, {
      name: "build of the shop",
      ...medusaCommand(["build"]),
      cwd: SHOP,
      env: quietEnv({ NODE_ENV: "production" }),
      logFile,
    })
    markBuilt(NAME, sources, BUILT_SHOP)
  })
}
