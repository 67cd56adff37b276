/** A number for the short version of a test, which CI runs, and for the long one: `test:soak`. */
export function sized(short: number, long: number): number {
  return process.env.SOAK === "1" ? long : short
}
