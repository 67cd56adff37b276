import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { format, resolveConfig } from "prettier"
import { table } from "../../scripts/docs/table"
import { ROOT } from "../../scripts/lib/paths"
import { isMet, median, rounded, type Findings, type Series, type Verdict } from "./figures"

const PAGE = path.join(ROOT, "docs/performance.md")

/** The results as Markdown: goals, and what they are made of. */
export function report(machine: string, findings: readonly Findings[]): string {
  return [
    `Measured on ${machine}.`,
    table(
      ["Goal", "Wanted", "Found", "Met"],
      findings.flatMap(({ verdicts }) => verdicts).map(verdictCells),
    ),
    table(
      ["What", "Unit", "Median", "Least", "Most", "Runs"],
      findings.flatMap(({ series }) => series).map(seriesCells),
    ),
  ].join("\n\n")
}

function verdictCells(verdict: Verdict): string[] {
  const { name, value, goal, unit } = verdict
  const withUnit = (text: string) => (unit === "times" ? `${text} ×` : `${text} ${unit}`)
  return [
    name,
    withUnit(`${goal.at === "most" ? "≤" : "≥"} ${goal.value}`),
    withUnit(rounded(value)),
    isMet(verdict) ? "yes" : "**no**",
  ]
}

function seriesCells({ name, unit, values }: Series): string[] {
  return [
    name,
    unit,
    rounded(median(values)),
    rounded(Math.min(...values)),
    rounded(Math.max(...values)),
    String(values.length),
  ]
}

/** Puts results into docs/performance.md, between the markers of their section. */
export async function writePage(
  section: "sending" | "grid" | "reports",
  text: string,
): Promise<void> {
  const place = new RegExp(`(<!-- measured: ${section} -->\\n)[\\s\\S]*?(<!-- /measured -->)`)
  const page = readFileSync(PAGE, "utf8").replace(
    place,
    (_, begin: string, end: string) => `${begin}\n${text}\n\n${end}`,
  )
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), filepath: PAGE }))
}
