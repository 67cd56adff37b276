import { Writable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { importFromAdobeCommerce } from "../../../src/adobe-commerce/import-from-adobe-commerce"
import type { Counts } from "../../../src/adobe-commerce/invitations/tally"
import { DATABASE_VARIABLE, readOptions } from "../../../src/adobe-commerce/options"

/** What an import did, and everything that it said. */
export interface ImportRun {
  counts: Counts
  said: string
}

/** Runs an import as the command does, with what was typed behind it. */
export async function runImport(
  container: MedusaContainer,
  url: string,
  ...words: string[]
): Promise<ImportRun> {
  const screen = new Screen()
  const options = readOptions(words, { [DATABASE_VARIABLE]: url })
  const counts = await importFromAdobeCommerce(container, options, screen)
  return { counts, said: screen.text }
}

/** Runs an import that fails; what it said, its last sentence included. */
export async function runFailingImport(
  container: MedusaContainer,
  url: string,
  ...words: string[]
): Promise<string> {
  const screen = new Screen()
  try {
    const options = readOptions(words, { [DATABASE_VARIABLE]: url })
    await importFromAdobeCommerce(container, options, screen)
  } catch (error) {
    return `${screen.text}\n${(error as Error).message}`
  }
  throw new Error("The import did not fail.")
}

class Screen extends Writable {
  text = ""

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}
