import { Readable } from "node:stream"
import { readHeader } from "../../../src/importing/header"
import { readRecords } from "../../../src/importing/read-records"

/**
 * Reads a file as the import would.
 *
 * @throws {Error} where it has no such columns, or a row has others than the first
 */
export async function checkCsv(text: string): Promise<void> {
  const [header, ...rows] = await readAll(text)
  const { count } = readHeader(header ?? [])
  const odd = rows.find((cells) => cells.length !== count)
  if (odd || rows.length === 0) {
    throw new Error(odd ? `"${odd.join()}" has not ${count} cells` : "the file has no rows")
  }
}

async function readAll(text: string): Promise<string[][]> {
  const rows: string[][] = []
  for await (const { cells } of readRecords(Readable.from([Buffer.from(text)]))) {
    rows.push(cells)
  }
  return rows
}
