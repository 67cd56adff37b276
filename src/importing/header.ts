import { HOW_TO_BEGIN, refuseFile } from "./refuse-file"

/** Where the columns are that an import reads; -1: there is none. */
export interface Columns {
  email: number
  message: number
  customer_group: number
  /** How many there are altogether. */
  count: number
}

const DELIMITERS = [",", ";", "\t"] as const

/** Names of columns, without case, spaces and punctuation; also as spreadsheets in German have them. */
const NAMES = {
  email: ["email", "emailaddress", "emailadresse"],
  message: ["message", "nachricht"],
  customer_group: ["customergroup", "kundengruppe"],
} as const

/** What the first line names as separator, if it is Excel's `sep=;` and not the names of the columns. */
export function namedDelimiter(firstLine: string): string | undefined {
  return /^sep=([,;\t|])$/i.exec(firstLine)?.[1]
}

/** What separates the columns of a file: whichever its first line has most of, outside quotes. */
export function detectDelimiter(firstLine: string): string {
  const unquoted = firstLine.replace(/"[^"]*"/g, "")
  const [first, ...others] = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: unquoted.split(delimiter).length,
  }))
  return (
    others.reduce((best, it) => (it.count > (best?.count ?? 0) ? it : best), first)?.delimiter ??
    ","
  )
}

/**
 * Finds the columns by the first line.
 *
 * @throws MedusaError `invalid_data` when none is for addresses, or when two are for the same.
 */
export function readHeader(cells: readonly string[]): Columns {
  const found = cells.map((cell) => cell.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, ""))
  const indexOf = (names: readonly string[]): number => {
    const [index, second] = found.flatMap((name, at) => (names.includes(name) ? [at] : []))
    if (second !== undefined) {
      throw refuseFile(`Two columns of the file mean "${names[0]}". Leave one.`)
    }
    return index ?? -1
  }
  const email = indexOf(NAMES.email)
  if (email < 0) {
    throw refuseFile(`The file has no column for addresses. ${HOW_TO_BEGIN}`)
  }
  return {
    email,
    message: indexOf(NAMES.message),
    customer_group: indexOf(NAMES.customer_group),
    count: cells.length,
  }
}
