import { hostileEntries } from "./hostile-bodies"

/** A file to be handed in, and its name. */
export interface HostileFile {
  name: string
  file: string
  fileName?: string
}

const HEADER = "email,message,customer_group\n"

/** Files of a size that an import takes long to read, or should refuse. */
export function hostileFiles(bytes: number): HostileFile[] {
  const rows = (row: string) => row.repeat(Math.floor(bytes / row.length))
  const entries = hostileEntries(200)
    .map((entry) => `"${entry.replaceAll('"', '""').replace(/[\r\n\0]/g, " ")}"\n`)
    .join("")
  return [
    { name: "crafted addresses", file: HEADER + rows(entries) },
    { name: "one line", file: "x".repeat(bytes) },
    { name: "one row", file: HEADER + "x".repeat(bytes) },
    { name: "a quote that never closes", file: `${HEADER}"${rows("a,\n")}` },
    { name: "quotes", file: HEADER + rows('""""') },
    { name: "line ends", file: HEADER + rows("\n") },
    { name: "separators", file: HEADER + rows(",,\n") },
    { name: "empty cells in quotes", file: HEADER + rows('"",""\n').slice(0, 500_000) },
    { name: "short rows", file: HEADER + rows('"a@b.co"\n').slice(0, 500_000) },
    { name: "columns", file: rows("email,").slice(0, 16_000) },
    { name: "long groups", file: HEADER + rows(`a@b.co,,${"g".repeat(16_000)}\n`) },
    {
      name: "many groups",
      file: `${HEADER}${Array.from({ length: 3_000 }, (_, n) => `p${n}@b.co,,group ${n}\n`).join("")}`,
    },
    { name: "a long name", file: `${HEADER}a@b.co\n`, fileName: `${"n".repeat(60_000)}.csv` },
    { name: "NUL", file: HEADER + rows("\0") },
  ]
}
