/**
 * Knows in which line of a file each record begins. A record can go over several lines, and
 * csv-parse counts a line break of two characters within quotes twice.
 */
export class LineCounter {
  private end = 0
  private empty = 0

  /** Where the record begins that comes now, after so many empty lines in the file as a whole. */
  next(emptyLines: number): number {
    return this.end + 1 + emptyLines - this.empty
  }

  /** The same, and goes past the record. */
  take(cells: readonly string[], emptyLines: number): number {
    const line = this.next(emptyLines)
    const breaks = cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0)
    this.end = line + breaks
    this.empty = emptyLines
    return line
  }
}
