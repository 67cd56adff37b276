import { MedusaError } from "@medusajs/framework/utils"

/** Most rows of one file. */
export const MAX_ROWS = 100_000

/** Most bytes of one file. */
export const MAX_FILE_BYTES = 100 * 1_048_576

/** Most bytes of one row: a message of 1,000 characters in any script, and then some. */
export const MAX_ROW_BYTES = 16_384

/** How a file has to begin; part of several refusals. */
export const HOW_TO_BEGIN =
  'Its first line must name the columns, and one of them must be "email", such as: email,message,customer_group'

/**
 * A refusal of a whole file, by what is wrong with it and in which line. Never quotes the file.
 *
 * @param sentence - what is wrong, and what to do.
 * @param line - where; left out when it is about the file as a whole.
 */
export function refuseFile(sentence: string, line?: number): MedusaError {
  const where = line === undefined ? "" : `Line ${line}: `
  return new MedusaError(MedusaError.Types.INVALID_DATA, `${where}${sentence}`)
}
