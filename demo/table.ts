/** Lays rows out in columns, for a terminal. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `  ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join("  ")}`.trimEnd()
  const rule = widths.map((width) => "─".repeat(width))
  return [line(head), line(rule), ...rows.map(line)].join("\n")
}
