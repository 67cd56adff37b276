import { MAX_FILE_BYTES, refuseFile } from "./refuse-file"

const HOW_TO_SAVE = 'In a spreadsheet, choose "CSV UTF-8" as the file type when saving.'

/**
 * Passes a file on as long as it is text in UTF-8, with or without a byte order mark, and not too
 * large. A wrong guess at an encoding would make wrong addresses, so nothing is guessed.
 *
 * @throws MedusaError `invalid_data` at the first byte that is not.
 */
export async function* checkText(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let size = 0
  let line = 1
  for await (const bytes of file) {
    size += bytes.length
    if (size > MAX_FILE_BYTES) {
      throw refuseFile(
        `The file is larger than ${MAX_FILE_BYTES / 1_048_576} MB. Split it into several.`,
      )
    }
    checkEncoding(decoder, bytes)
    refuseNul(bytes, line)
    line += countLineFeeds(bytes)
    yield bytes
  }
  checkEncoding(decoder)
}

function checkEncoding(decoder: TextDecoder, bytes?: Buffer): void {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined })
  } catch {
    throw refuseFile(`The file is not text in UTF-8. ${HOW_TO_SAVE}`)
  }
}

/** A NUL is a character of UTF-8, but no text holds one; UTF-16 and most binary files do. */
function refuseNul(bytes: Buffer, line: number): void {
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    throw refuseFile(
      `The file is not text: there is a NUL in it, as in files in UTF-16. ${HOW_TO_SAVE}`,
      line + countLineFeeds(bytes.subarray(0, nul)),
    )
  }
}

function countLineFeeds(bytes: Buffer): number {
  let count = 0
  // By index: an iterator takes ten times as long, and files are large.
  for (let at = 0; at < bytes.length; at += 1) {
    count += Number(bytes[at] === 10)
  }
  return count
}
