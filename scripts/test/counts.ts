import { existsSync, readFileSync } from "node:fs"

/** Numbers of tests. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** No tests. */
export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0 }

interface JestResult {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
  success: boolean
}

/**
 * Reads what Jest wrote at its end. A file that could not even be loaded has no tests that could
 * fail, and counts as one failure; so does a Jest that died before it could write.
 */
export function readJestResult(file: string, exitCode: number | null): Counts {
  if (!existsSync(file)) {
    return { ...NO_TESTS, failed: exitCode === 0 ? 0 : 1 }
  }
  const result = JSON.parse(readFileSync(file, "utf8")) as JestResult
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !(result.success && exitCode === 0) ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

/** Both together. */
export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/** The line that ends a run. */
export function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`
}
