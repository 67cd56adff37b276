/**
 * `npm run check:package`: whether what would be published is complete and nothing else: dependencies
 * that are used and named, files that are needed, and types that every kind of host finds. Publishes
 * nothing and asks nobody.
 */
import { readFileSync } from "node:fs"
import path from "node:path"
import { runChild } from "./lib/child"
import { Failure } from "./lib/failure"
import { runScript, type Lifecycle } from "./lib/lifecycle"
import { npmCommand } from "./lib/npm-cli"
import { ROOT } from "./lib/paths"
import { buildPlugin } from "./lib/plugin-build"
import { quietEnv } from "./lib/quiet-env"
import { buildStorefrontPackage } from "./lib/storefront-build"
import { contentFaults, PACKAGES, type ShippedPackage } from "./package/contents"

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
  const { name, file, files } = await pack(life, shipped)
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

/** Packs a package as npm would publish it. */
async function pack(
  life: Lifecycle,
  shipped: ShippedPackage,
): Promise<{ name: string; file: string; files: string[] }> {
  const directory = life.temporaryDirectory()
  const said = await runNpm(life, shipped, ["pack", "--json", "--pack-destination", directory])
  const [packed] = JSON.parse(said.slice(said.indexOf("[\n"))) as {
    name: string
    filename: string
    files: { path: string }[]
  }[]
  if (!packed) {
    throw new Failure(`npm packed nothing of ${shipped.folder}.`)
  }
  const files = packed.files.map((file) => file.path)
  return { name: packed.name, file: path.join(directory, packed.filename), files }
}

/** What npm says; all is built already, and nobody is asked. */
async function runNpm(
  life: Lifecycle,
  { folder }: ShippedPackage,
  words: string[],
): Promise<string> {
  const logFile = path.join(life.temporaryDirectory(), "npm.log")
  await runChild(life, {
    name: `npm ${words[0]}`,
    ...npmCommand([...words, "--ignore-scripts", "--offline", "--registry=http://127.0.0.1:9"]),
    cwd: path.join(ROOT, folder),
    env: quietEnv(),
    logFile,
  })
  return readFileSync(logFile, "utf8")
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
