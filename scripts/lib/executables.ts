import { accessSync, constants } from "node:fs"
import path from "node:path"

/**
 * Finds a program of the system.
 *
 * @param variable the environment variable that may name its file
 * @param names what it is called on the PATH, the likeliest first
 */
export function findExecutable(variable: string, names: readonly string[]): string | undefined {
  const named = process.env[variable]
  if (named) {
    return isExecutable(named) ? named : undefined
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean)
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => isExecutable(file))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
