import { MAX_FILE_BYTES, refuseFile } from "./refuse-file"

const NOT_UTF8 =
  'The file is not text in UTF-8. In a spreadsheet, choose "CSV UTF-8" as the file type when saving.'

/**
 * Passes a file on as long as it is text in UTF-8, with or without a byte order mark, and not too
 * large. A wrong guess at an encoding would make wrong addresses, so nothing is guessed.
 *
 * @throws MedusaError `invalid_data` at the first byte that is not.
 */
export async function* checkText(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let size = 0
  for await (const bytes of file) {
    size += bytes.length
    if (size > MAX_FILE_BYTES) {
      throw refuseFile(
        `The file is larger than ${MAX_FILE_BYTES / 1_048_576} MB. Split it into several.`,
      )
    }
    check(decoder, bytes)
    yield bytes
  }
  check(decoder)
}

/** A NUL is a character of UTF-8, but no text holds one; UTF-16 and most binary files do. */
function check(decoder: TextDecoder, bytes?: Buffer): void {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined })
  } catch {
    throw refuseFile(NOT_UTF8)
  }
  if (bytes?.includes(0)) {
    throw refuseFile(NOT_UTF8)
  }
}
