import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { availableParallelism } from "node:os"
import path from "node:path"
import { startChild } from "../lib/child"
import type { Lifecycle } from "../lib/lifecycle"
import { ROOT } from "../lib/paths"
import { quietEnv } from "../lib/quiet-env"
import { NO_TESTS, readJestResult, type Counts } from "./counts"
import type { Suite } from "./suites"

/** Where a run of Jest puts what it makes. */
export interface JestRun {
  suite: Suite
  /** Further arguments for Jest, such as `-t name` or a part of a file's name. */
  args: string[]
  /** Environment that tells the tests of their database and browser. */
  env: Record<string, string>
  /** Takes the logs of the shop and Jest's result. */
  directory: string
}

/**
 * Runs one kind of tests. What the shops in them log goes to files; with SHOW_LOGS=1 to the screen.
 */
export async function runJest(life: Lifecycle, run: JestRun): Promise<Counts> {
  const { suite, args, env, directory } = run
  const folder = path.join(ROOT, suite.folder)
  if (!existsSync(folder)) {
    return NO_TESTS
  }
  const outputFile = path.join(directory, `${suite.name}.json`)
  const showLogs = process.env.SHOW_LOGS === "1"
  const bin = createRequire(path.join(ROOT, "package.json")).resolve("jest/bin/jest")
  const child = await startChild(life, {
    name: `${suite.name} tests`,
    command: process.execPath,
    args: [
      // Medusa loads configuration by `import()`, which Jest's sandbox only knows with this flag.
      "--experimental-vm-modules",
      "--no-warnings",
      bin,
      // In processes that make room for the next file when they have grown: each suite leaves behind
      // what its shop had loaded, and all of them together do not fit into one.
      `--maxWorkers=${suite.sideBySide ? Math.min(2, availableParallelism()) : 1}`,
      "--workerIdleMemoryLimit=2GB",
      "--forceExit",
      "--verbose",
      "--passWithNoTests",
      ...(showLogs ? [] : ["--silent"]),
      "--json",
      `--outputFile=${outputFile}`,
      ...args,
      // Last, because the option takes all words that follow.
      `--roots=${folder}`,
    ],
    cwd: ROOT,
    env: quietEnv({ ...env, NODE_ENV: "test", TEST_LOG_DIR: directory }),
  })
  const { code } = await child.exited
  return readJestResult(outputFile, code)
}
