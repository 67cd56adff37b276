import { existsSync } from "node:fs"
import path from "node:path"
import { ROOT } from "../../lib/paths"

/**
 * Looks for the files of a listing: a line has names, and after two spaces or more what they are; what is
 * indented lies in the folder above it.
 *
 * @throws {Error} where one is not there
 */
export function checkListing(text: string): void {
  const folders: { depth: number; name: string }[] = []
  for (const line of text.split("\n").filter(Boolean)) {
    const depth = line.search(/\S/)
    const above = folders.findIndex((folder) => folder.depth >= depth)
    folders.splice(above < 0 ? folders.length : above)
    const names = line.trim().split(/ {2,}/)[0]?.split(/,? /) ?? []
    const parent = folders.map(({ name }) => name).join("/")
    const missing = names.find((name) => !existsSync(path.join(ROOT, parent, name)))
    if (missing !== undefined) {
      throw new Error(`there is no ${path.posix.join(parent, missing)}`)
    }
    folders.push({ depth, name: names[0] ?? "" })
  }
}
