import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { ROOT } from "../../lib/paths"
import { checkCurl } from "./curl"
import { splitShell, type Command } from "./split-shell"

interface Manifest {
  name: string
  scripts: Record<string, string>
  peerDependencies: Record<string, string>
}

/** What a command on a page must keep to, by its first words; a command without a rule is a fault. */
const RULES: Readonly<Record<string, (words: readonly string[]) => void>> = {
  "npm run": ([name = "", ...rest]) => checkScript(name, rest),
  "npm test": (rest) => checkScript("test", rest),
  "npm install": (packages) => packages.forEach(checkPackage),
  "npm ls": (packages) => packages.forEach(checkInstalled),
  "npx medusa": ([name = "", ...rest]) => checkMedusa(name, rest),
}

/**
 * Compares a shell block with what there is: npm's scripts and their flags, packages, Medusa's commands,
 * files of the package, and the routes that `curl` asks.
 *
 * @throws {Error} which says what is wrong
 */
export function checkShell(text: string): void {
  const variables = new Map<string, string>()
  for (const command of splitShell(text)) {
    command.variables.forEach(({ name, value }) => variables.set(name, value))
    checkCommand({ ...command, words: command.words.map((word) => fill(word, variables)) })
  }
}

function checkCommand({ words: [program = "", verb = "", ...rest] }: Command): void {
  if (program === "curl") {
    checkCurl([verb, ...rest])
  } else if (program !== "") {
    const rule = RULES[`${program} ${verb}`]
    if (!rule) {
      throw new Error(`no rule of scripts/docs/blocks/shell.ts knows "${program} ${verb}"`)
    }
    rule(rest)
  }
}

/** Variables that the block has set get their values; others stay as they are written. */
function fill(word: string, variables: ReadonlyMap<string, string>): string {
  return word.replace(/\$(\w+)/g, (written, name: string) => variables.get(name) ?? written)
}

/** The script is there, and the file that it starts knows the flags. */
function checkScript(name: string, rest: readonly string[]): void {
  const script = readManifest().scripts[name]
  if (script === undefined) {
    throw new Error(`package.json has no script ${name}`)
  }
  const started = script.split(" ").find((word) => word.endsWith(".ts"))
  const source = started ? readFileSync(path.join(ROOT, started), "utf8") : ""
  const unknown = rest.slice(1).find((word) => word.startsWith("--") && !source.includes(word))
  if (unknown || (rest.length > 0 && rest[0] !== "--")) {
    throw new Error(`npm run ${name} does not take ${unknown ?? rest[0]}`)
  }
}

/** It is one of ours, or one that ours want, in the versions that they want. */
function checkPackage(wanted: string): void {
  const [, name = "", range] = /^(@?[^@]+)(?:@(.+))?$/.exec(wanted) ?? []
  const ours = ["package.json", "storefront/package.json"].map((file) => readManifest(file).name)
  const { peerDependencies } = readManifest()
  const isAllowed = ours.includes(name)
    ? range === undefined || range === "latest"
    : range !== undefined && peerDependencies[name] === range
  if (!isAllowed) {
    throw new Error(`${wanted} is no package of ours and none that package.json asks for`)
  }
}

function checkInstalled(name: string): void {
  if (!existsSync(path.join(ROOT, "node_modules", name))) {
    throw new Error(`there is no package ${name} in a shop with the plugin`)
  }
}

/** Medusa knows the command, the module is ours, and the file that it runs is in the package. */
function checkMedusa(name: string, rest: readonly string[]): void {
  const cli = readFileSync(path.join(ROOT, "node_modules/@medusajs/cli/dist/create-cli.js"), "utf8")
  const commands = [...cli.matchAll(/command: ["`]([\w:]+)/g)].map(([, command]) => command)
  if (!commands.includes(name)) {
    throw new Error(`Medusa has no command ${name}`)
  }
  const [file = ""] = rest
  const [, own] =
    /^\.{1,2}(?:\/\.\.)*\/node_modules\/medusa-plugin-invitations\/\.medusa\/server\/(.+)\.js$/.exec(
      file,
    ) ?? []
  if (name === "exec" && !(own && existsSync(path.join(ROOT, `${own}.ts`)))) {
    throw new Error(`the package has no file ${file}`)
  }
  if (name === "db:rollback" && file !== "invitation") {
    throw new Error(`the plugin has no module ${file}`)
  }
}

function readManifest(file = "package.json"): Manifest {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as Manifest
}
