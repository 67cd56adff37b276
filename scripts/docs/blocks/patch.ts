import { readdirSync } from "node:fs"
import path from "node:path"
import { ROOT } from "../../lib/paths"

const OWN_FILE = /\.\/node_modules\/medusa-plugin-invitations-storefront\/dist\/([\w/-]+)\.js/g

/**
 * A change to a file that is not ours: each line is kept, added, taken away or `…`, something is changed, and
 * the files of our package that it names are there. What it imports is compiled with the samples.
 *
 * @throws {Error} which says what is wrong
 */
export function checkPatch(text: string): void {
  const lines = text.split("\n").slice(0, -1)
  const odd = lines.find((line) => !/^(?:[-+ ]|$)/.test(line))
  if (odd !== undefined) {
    throw new Error(`"${odd}" is neither kept nor added nor taken away`)
  }
  const added = addedLines(text)
  if (added === "") {
    throw new Error("nothing is added")
  }
  const sources = readdirSync(path.join(ROOT, "storefront/src"), {
    recursive: true,
    encoding: "utf8",
  })
  for (const [file, own = ""] of added.matchAll(OWN_FILE)) {
    if (!sources.some((source) => source.replace(/\.tsx?$/, "") === own)) {
      throw new Error(`the package has no file ${file}`)
    }
  }
}

/** The imports that a change adds. */
export function addedImports(text: string): string {
  return (
    addedLines(text)
      .match(/^import [^"]*"[^"]+"$/gm)
      ?.join("\n") ?? ""
  )
}

function addedLines(text: string): string {
  return (
    text
      .match(/^\+.*$/gm)
      ?.map((line) => line.slice(1))
      .join("\n") ?? ""
  )
}
