import { parse } from "yaml"
import { checkCsv } from "./csv"
import { checkHttp } from "./http"
import { checkListing } from "./listing"
import { checkPatch } from "./patch"
import { blocksOf, type Block } from "./read"
import { checkShell } from "./shell"

/** What a block must keep to, by its language. Samples in TypeScript are compiled, see ../samples.ts. */
const CHECKS: Readonly<Record<string, (text: string) => void | Promise<void>>> = {
  ts: () => undefined,
  tsx: () => undefined,
  csv: checkCsv,
  diff: checkPatch,
  http: checkHttp,
  json: (text) => void JSON.parse(text),
  sh: checkShell,
  text: checkListing,
  yaml: (text) => void parse(text),
}

/** What is wrong with the blocks of code on these pages, beside what the compiler says. */
export async function blockFaults(pages: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const block of pages.flatMap(blocksOf)) {
    faults.push(...(await faultsOf(block)))
  }
  return faults
}

/** What is wrong with a block; nothing where all is well. */
export async function faultsOf({ page, line, language, text }: Block): Promise<string[]> {
  const check = CHECKS[language]
  if (!check) {
    const known = Object.keys(CHECKS).join(", ")
    return [`${page}:${line}: code stands between fences that name its language, one of ${known}`]
  }
  try {
    await check(text)
    return []
  } catch (error) {
    return [`${page}:${line}: ${error instanceof Error ? error.message : String(error)}`]
  }
}
