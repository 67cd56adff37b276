/** One thing that was measured several times. */
export interface Series {
  /** What was measured, as it stands in a table. */
  name: string
  unit: "s" | "ms" | "µs per row" | "mails/s" | "MB"
  values: readonly number[]
}

/** What became of a goal. */
export interface Verdict {
  /** What is compared, and with what it must not be mixed up. */
  name: string
  /** The figure that the goal speaks of. */
  value: number
  goal: { at: "most" | "least"; value: number }
  unit: "times" | "MB" | "s"
}

/** What one part of the benchmark found. */
export interface Findings {
  series: Series[]
  verdicts: Verdict[]
}

/** The middle one of some values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const around = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return around.reduce((sum, value) => sum + value, 0) / around.length
}

/** Whether a goal is met. */
export function isMet({ value, goal }: Verdict): boolean {
  return goal.at === "most" ? value <= goal.value : value >= goal.value
}

/** A number with as many digits as say something. */
export function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
