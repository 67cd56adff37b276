import { existsSync, readFileSync } from "node:fs"

/** What the shop of this test file has logged so far, and what was printed to the console. */
export function readServerLog(): string {
  const file = process.env.LOG_FILE
  return file && existsSync(file) ? readFileSync(file, "utf8") : ""
}
