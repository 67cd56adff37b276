/** Lays rows out in columns, for a terminal; whole numbers stand on the right. */
export function table(head: readonly string[], cells: readonly (readonly string[])[]): string {
  // What another system calls its things must not steer the terminal.
  const rows = cells.map((row) => row.map((text) => text.replace(/\p{Cc}/gu, " ")))
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const cell = (text: string, width: number) =>
    /^[\d,]+$/.test(text) ? text.padStart(width) : text.padEnd(width)
  const line = (row: readonly string[]) =>
    `  ${widths.map((width, column) => cell(row[column] ?? "", width)).join("  ")}`.trimEnd()
  const rule = widths.map((width) => "─".repeat(width))
  return [line(head), line(rule), ...rows.map(line)].join("\n")
}

/** A number with its thousands apart. */
export function count(number: number): string {
  return number.toLocaleString("en-US")
}
