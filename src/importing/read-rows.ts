import { MAX_MESSAGE_LENGTH } from "../modules/invitation"
import { readHeader, type Columns } from "./header"
import { readRecords, type CsvRecord } from "./read-records"
import { MAX_ROWS, refuseFile } from "./refuse-file"

/** Longest name or id of a customer group; longer ones are looked up by nobody. */
const MAX_GROUP_LENGTH = 300

/** One row of a file, as typed. */
export interface FileRow {
  line: number
  email: string
  message?: string
  /** Name or id of a customer group. */
  customer_group?: string
}

/**
 * Reads the rows of a CSV file of people to invite, by the names in its first line.
 *
 * @throws MedusaError `invalid_data` with a sentence about what is wrong with the file, and where.
 */
export async function* readRows(file: AsyncIterable<Buffer>): AsyncGenerator<FileRow> {
  let columns: Columns | undefined
  let count = 0
  for await (const record of readRecords(file)) {
    if (!columns) {
      columns = readHeader(record.cells)
      continue
    }
    count += 1
    if (count > MAX_ROWS) {
      throw refuseFile(`The file has more than ${MAX_ROWS} rows. Split it into several.`)
    }
    yield toRow(record, columns)
  }
  if (count === 0) {
    throw refuseFile("The file has no rows below its first line, so there is nobody to invite.")
  }
}

function toRow({ line, cells }: CsvRecord, columns: Columns): FileRow {
  if (cells.slice(columns.count).some((cell) => cell !== "")) {
    throw refuseFile(
      "The row has more columns than the first line. Text with a separator in it needs quotes.",
      line,
    )
  }
  const message = cells[columns.message]
  const group = cells[columns.customer_group]
  if (message && message.length > MAX_MESSAGE_LENGTH) {
    throw refuseFile(`The message is longer than ${MAX_MESSAGE_LENGTH} characters.`, line)
  }
  if (group && group.length > MAX_GROUP_LENGTH) {
    throw refuseFile(`The customer group is longer than ${MAX_GROUP_LENGTH} characters.`, line)
  }
  return {
    line,
    email: cells[columns.email] ?? "",
    ...(message ? { message } : {}),
    ...(group ? { customer_group: group } : {}),
  }
}
