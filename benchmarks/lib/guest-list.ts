/** The address in one row of the made-up list. */
export function guestEmail(index: number, name = "guest"): string {
  return `${name}.${index}@example${index % 97}.org`
}

/** A CSV file of so many people, in pieces. */
export function* guestList(rows: number, name = "guest"): Generator<string> {
  const PIECE = 1_000
  yield "email,message\n"
  for (let from = 0; from < rows; from += PIECE) {
    const count = Math.min(PIECE, rows - from)
    yield Array.from({ length: count }, (_, index) => line(from + index, name)).join("")
  }
}

/** The same as one file. */
export function guestFile(rows: number, name = "guest"): Blob {
  return new Blob([...guestList(rows, name)])
}

function line(index: number, name: string): string {
  return `${guestEmail(index, name)},"Dear guest ${index}, the sale opens on Thursday at noon."\n`
}
