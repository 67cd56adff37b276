/** What is wrong with a file: a key below `file.faults` in the words, or a ready sentence. */
export type FileFault = { line?: number } & ({ key: FileFaultKey } | { text: string })

type FileFaultKey =
  | "spreadsheet"
  | "empty"
  | "tooLarge"
  | "notUtf8"
  | "noHeader"
  | "twoColumns"
  | "noRows"
  | "tooManyRows"
  | "rowTooLong"
  | "quotes"
  | "columns"
  | "messageTooLong"
  | "unknownGroup"
  | "tooSlow"

/** Most bytes that the server takes. */
const MAX_BYTES = 100 * 1_048_576

const SPREADSHEET = /\.(xlsx?|xlsm|ods|numbers)$/i

/** How the server's refusals begin. */
const REFUSALS: readonly [RegExp, FileFaultKey][] = [
  [/^The file is not text/, "notUtf8"],
  [/^The file is larger/, "tooLarge"],
  [/^The file is empty/, "empty"],
  [/^The file (has no column for addresses|begins with more)/, "noHeader"],
  [/^Two columns of the file/, "twoColumns"],
  [/^The file has no rows/, "noRows"],
  [/^The file has more than/, "tooManyRows"],
  [/^The row is longer/, "rowTooLong"],
  [/^The quotes are broken/, "quotes"],
  [/^The row has more columns/, "columns"],
  [/^The message is longer/, "messageTooLong"],
  [/^There is no customer group with this name/, "unknownGroup"],
  [/^The file took too long/, "tooSlow"],
]

/** What can be told of a file before it is handed in. */
export function checkFile({ name, size }: Pick<File, "name" | "size">): FileFault | undefined {
  if (SPREADSHEET.test(name)) {
    return { key: "spreadsheet" }
  }
  if (size === 0) {
    return { key: "empty" }
  }
  return size > MAX_BYTES ? { key: "tooLarge" } : undefined
}

/** Reads why the server refused a file, and in which line. What has no words here is passed on. */
export function readFileRefusal(message: string): FileFault {
  const [, line, sentence = message] = /^Line (\d+): (.*)$/s.exec(message) ?? []
  const where = line ? { line: Number(line) } : {}
  const key = REFUSALS.find(([beginning]) => beginning.test(sentence))?.[1]
  return key ? { ...where, key } : { ...where, text: sentence }
}
