import { readFileSync } from "node:fs"
import path from "node:path"
import { runChild } from "../lib/child"
import { Failure } from "../lib/failure"
import type { Lifecycle } from "../lib/lifecycle"
import { npmCommand } from "../lib/npm-cli"
import { ROOT } from "../lib/paths"
import { quietEnv } from "../lib/quiet-env"
import type { ShippedPackage } from "./contents"

/** Packs a package as npm would publish it. */
export async function packPackage(
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
export async function runNpm(
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
