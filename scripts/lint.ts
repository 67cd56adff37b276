/**
 * `npm run lint`: formatting, Medusa's conventions, and whether the docs say what the source does.
 */
import { createRequire } from "node:module"
import path from "node:path"
import { ESLint } from "eslint"
import { runChild } from "./lib/child"
import { Failure } from "./lib/failure"
import { runScript, type Lifecycle } from "./lib/lifecycle"
import { ROOT } from "./lib/paths"
import { quietEnv } from "./lib/quiet-env"

runScript(async (life) => {
  await runPrettier(life)
  await runEslint()
  await runDocsCheck(life)
  console.log("Lint: nothing to complain of.")
  return 0
})

async function runPrettier(life: Lifecycle): Promise<void> {
  const bin = createRequire(path.join(ROOT, "package.json")).resolve("prettier/bin/prettier.cjs")
  await runChild(life, {
    name: "prettier",
    command: process.execPath,
    args: [bin, "--check", "--log-level", "warn", "."],
    cwd: ROOT,
    env: quietEnv(),
  })
}

/** By its API and not by `medusa lint`, which only warns when it did not find ESLint. */
async function runEslint(): Promise<void> {
  const eslint = new ESLint({ cwd: ROOT })
  const results = await eslint.lintFiles(["."])
  const faults = results.flatMap(({ messages }) => messages)
  const formatter = await eslint.loadFormatter("stylish")
  console.log(await formatter.format(results))
  if (results.length < 100) {
    throw new Failure(`ESLint looked at ${results.length} files only; its configuration is wrong.`)
  }
  if (faults.length > 0) {
    throw new Failure(`ESLint complains ${faults.length} times.`)
  }
}

async function runDocsCheck(life: Lifecycle): Promise<void> {
  await runChild(life, {
    name: "check of the docs",
    command: process.execPath,
    args: ["--import", "tsx", path.join(ROOT, "scripts/docs.ts"), "--check"],
    cwd: ROOT,
    env: quietEnv(),
  })
}
