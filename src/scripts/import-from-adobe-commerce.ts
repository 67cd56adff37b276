import type { ExecArgs } from "@medusajs/framework/types"
import { ImportFailure } from "../adobe-commerce/failure"
import { importFromAdobeCommerce } from "../adobe-commerce/import-from-adobe-commerce"
import { readOptions } from "../adobe-commerce/options"

/**
 * Brings the invitations of an Adobe Commerce shop along; see docs/adobe-commerce.md. Without the word
 * `apply` it only says what would become of them.
 *
 *     npx medusa exec ./node_modules/medusa-plugin-invitations/.medusa/server/src/scripts/import-from-adobe-commerce.js
 */
export default async function importInvitations({ container, args }: ExecArgs): Promise<void> {
  try {
    const options = readOptions(args, process.env)
    await importFromAdobeCommerce(container, options, process.stdout)
  } catch (error) {
    if (!(error instanceof ImportFailure)) {
      throw error
    }
    // What a person can do something about is a sentence, and no stack of calls.
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
