import { pipeline, Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { checkText } from "./check-text"
import { detectDelimiter, namedDelimiter } from "./header"
import { LineCounter } from "./line-counter"
import { HOW_TO_BEGIN, MAX_ROW_BYTES, refuseFile } from "./refuse-file"
import { Turns } from "./turns"

/** As many as a whole sheet has; spreadsheets like to save rows that only look empty. */
const MAX_EMPTY_ROWS = 1_048_576

/** What is parsed at once; of empty cells, which take longest for their bytes, a few milliseconds. */
const PIECE_BYTES = 4_096

/** A record of a CSV file, and the line that it begins in. */
export interface CsvRecord {
  line: number
  cells: string[]
}

/**
 * Reads a CSV file as a stream, the header included: comma, semicolon or tab; any line breaks; with
 * or without quotes, a byte order mark and Excel's line `sep=;`. Empty lines are left out.
 *
 * @throws MedusaError `invalid_data` with a sentence about what is wrong, and in which line.
 */
export async function* readRecords(file: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord> {
  const text = checkText(file)
  const begun = await readFirstLine(text)
  const named = namedDelimiter(begun.firstLine)
  const lines = new LineCounter()
  const turns = new Turns()
  const parser = parse({
    bom: true,
    delimiter: named ?? detectDelimiter(begun.firstLine),
    max_record_size: MAX_ROW_BYTES,
    // In front of the cells travels the line.
    on_record: (cells, { empty_lines: empty }) => [String(lines.take(cells, empty)), ...cells],
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  })
  // What goes wrong comes out of the loop below.
  pipeline(
    Readable.from(inPieces(resume(begun.bytes, text), turns), {
      objectMode: false,
      // More would be parsed in one go, without a turn between.
      highWaterMark: PIECE_BYTES,
    }),
    parser,
    () => {},
  )
  let isNaming = named !== undefined
  let empty = 0
  try {
    for await (const [line, ...cells] of parser as AsyncIterable<string[]>) {
      await turns.give()
      if (isNaming) {
        isNaming = false
      } else if (cells.some((cell) => cell !== "")) {
        yield { line: Number(line), cells }
      } else if ((empty += 1) > MAX_EMPTY_ROWS) {
        throw refuseFile(`The file has more than ${MAX_EMPTY_ROWS} empty rows. Delete them.`)
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(error, lines) : error
  }
}

/** Reads until the first line with something in it has come whole. */
async function readFirstLine(
  text: AsyncGenerator<Buffer>,
): Promise<{ firstLine: string; bytes: Buffer }> {
  let bytes = Buffer.alloc(0)
  for (;;) {
    const { done, value } = await text.next()
    bytes = value ? Buffer.concat([bytes, value]) : bytes
    const [firstLine, rest] = bytes
      .toString("utf8")
      .replace(/^[\uFEFF\s]+/, "")
      .split(/[\r\n]/, 2)
    if (rest !== undefined || (done && firstLine)) {
      return { firstLine: firstLine ?? "", bytes }
    }
    if (done) {
      throw refuseFile(`The file is empty. ${HOW_TO_BEGIN}`)
    }
    if (bytes.length > 2 * MAX_ROW_BYTES) {
      throw refuseFile(`The file begins with more than a line of names. ${HOW_TO_BEGIN}`)
    }
  }
}

async function* resume(begun: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield begun
  yield* rest
}

/** The text in small pieces, between which others get their turn. */
async function* inPieces(text: AsyncGenerator<Buffer>, turns: Turns): AsyncGenerator<Buffer> {
  for await (const bytes of text) {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      yield bytes.subarray(at, at + PIECE_BYTES)
      await turns.give()
    }
  }
}

function explain(error: CsvError, lines: LineCounter): Error {
  const empty: unknown = error["empty_lines"]
  const line = lines.next(typeof empty === "number" ? empty : 0)
  return error.code === "CSV_MAX_RECORD_SIZE"
    ? refuseFile(
        `The row is longer than ${MAX_ROW_BYTES} bytes. Perhaps a quote is opened and never closed.`,
        line,
      )
    : refuseFile(
        'The quotes are broken. Put text with a quote in it into quotes, and double those within: "like ""this""".',
        line,
      )
}
