import { readFile } from "node:fs/promises"
import { z } from "@medusajs/framework/zod"
import { ImportFailure } from "../failure"

const targets = z.record(z.string(), z.string().min(1).nullable()).default({})

const schema = z.strictObject({
  /** By the code of a store view; `*`: all others. Null leaves their invitations out. */
  sales_channels: targets,
  /** By the name of a customer group; `*`: all others. Null: no group. */
  customer_groups: targets,
})

/** What a person decided where names do not tell: names or ids of ours, by Adobe Commerce's names. */
export type Mapping = z.output<typeof schema>

/** The key that stands for everything that is not named. */
export const ALL_OTHERS = "*"

/**
 * Reads a mapping file; without one, names alone decide.
 *
 * @throws ImportFailure when it cannot be read or says something that is not known.
 */
export async function readMapping(file: string | null): Promise<Mapping> {
  if (file === null) {
    return schema.parse({})
  }
  const parsed = schema.safeParse(await readJson(file))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue && issue.path.length > 0 ? ` at ${issue.path.join(".")}` : ""
    throw new ImportFailure(`The mapping file ${file} is wrong${where}: ${issue?.message ?? ""}.`)
  }
  return parsed.data
}

async function readJson(file: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, "utf8")
  } catch {
    throw new ImportFailure(`The mapping file ${file} cannot be read.`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ImportFailure(`The mapping file ${file} is no JSON.`)
  }
}
