import { existsSync, readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"

/** The last lines of a log, for a person who wants to know why something failed. */
export function tailOf(file: string, lines = 25): string {
  if (!existsSync(file)) {
    return ""
  }
  const all = stripVTControlCharacters(readFileSync(file, "utf8")).trimEnd().split("\n")
  return all.slice(-lines).join("\n")
}
