/**
 * `npm run check:package`: whether what would be published is complete and nothing else: dependencies
 * that are used and named, files that are needed, and types that every kind of host finds. Publishes
 * nothing and asks nobody.
 */
import path from "node:path"
import { runChild } from "./lib/child"
import { Failure } from "./lib/failure"
import { runScript, type Lifecycle } from "./lib/lifecycle"
import { ROOT } from "./lib/paths"
import { buildPlugin } from "./lib/plugin-build"
import { quietEnv } from "./lib/quiet-env"
import { buildStorefrontPackage } from "./lib/storefront-build"
import { contentFaults, PACKAGES, type ShippedPackage } from "./package/contents"
import { packPackage, runNpm } from "./package/pack"

runScript(async (life) => {
  await runTool(life, "knip", "knip/bin/knip.js", [])
  await buildPlugin(life)
  await buildStorefrontPackage(life)
  for (const shipped of PACKAGES) {
    await checkPackage(life, shipped)
  }
  console.log("Packages: nothing to complain of.")
  return 0
})

async function checkPackage(life: Lifecycle, shipped: ShippedPackage): Promise<void> {
  const { name, file, files } = await packPackage(life, shipped)
  const faults = contentFaults(shipped, files)
  if (faults.length > 0) {
    throw new Failure(faults.join("\n"))
  }
  const rehearsal = await runNpm(life, shipped, ["publish", "--dry-run", "--ignore-scripts"])
  if (/auto-corrected|errors corrected/i.test(rehearsal)) {
    throw new Failure(`npm corrects the package.json of ${name}:\n${rehearsal}`)
  }
  const options = [
    "--quiet",
    "--profile",
    shipped.hosts,
    "--exclude-entrypoints",
    ...shipped.untyped,
  ]
  await runTool(life, `types of ${name}`, "@arethetypeswrong/cli/dist/index.js", [file, ...options])
}

async function runTool(
  life: Lifecycle,
  name: string,
  program: string,
  args: string[],
): Promise<void> {
  await runChild(life, {
    name,
    command: process.execPath,
    // By its file: not every package tells Node where its own manifest is.
    args: [path.join(ROOT, "node_modules", program), ...args],
    cwd: ROOT,
    env: quietEnv(),
  })
}
