import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"

/** A file to be downloaded. */
export interface CsvFile<Row extends object> {
  /** Plain ASCII, without quotes. */
  name: string
  /** The fields of each row, in their order; also the file's head. */
  columns: readonly (keyof Row & string)[]
  /** Read as fast as the client takes them, so that memory does not grow with the file. */
  rows: AsyncGenerator<Row, void>
}

/**
 * Streams a CSV file in UTF-8, harmless in a spreadsheet: what would be a formula there gets a `'`. Moments
 * are ISO 8601. A client that goes away stops the reading.
 *
 * @throws whatever the first rows throw, while an answer can still say so; later, the download breaks off.
 */
export async function sendCsv<Row extends object>(
  res: MedusaResponse,
  { name, columns, rows }: CsvFile<Row>,
): Promise<void> {
  const first = await rows.next()
  if (res.closed) {
    await rows.return()
    return
  }
  res
    .setHeader("Content-Type", "text/csv; charset=utf-8")
    .setHeader("Content-Disposition", `attachment; filename="${name}"`)
    .setHeader("Cache-Control", "no-store")
  const csv = stringify({
    header: true,
    columns: [...columns],
    escape_formulas: true,
    cast: { date: (moment) => moment.toISOString(), string: guardBehindBlanks },
  })
  try {
    await pipeline(Readable.from(startingWith(first, rows)), csv, res)
  } catch (error) {
    // Who breaks off a download waits for no answer.
    if ((error as { code?: unknown }).code !== "ERR_STREAM_PREMATURE_CLOSE") {
      throw error
    }
  }
}

/** The library guards what begins like a formula; some programs read one behind blanks, too. */
export function guardBehindBlanks(text: string): string {
  return /^\s+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}

async function* startingWith<Row>(
  first: IteratorResult<Row, void>,
  rest: AsyncGenerator<Row, void>,
): AsyncGenerator<Row, void> {
  if (!first.done) {
    yield first.value
    yield* rest
  }
}
