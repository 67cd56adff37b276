import { existsSync, readFileSync } from "node:fs"

/** Numbers of tests. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
  /** What each failed test is called, and what it said. */
  failures: string[]
}

/** No tests. */
export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] }

/** Enough of a message to see what was expected and where; the rest stands further up. */
const LINES_OF_A_FAILURE = 15

interface JestResult {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
  success: boolean
  testResults: {
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/**
 * Reads what Jest wrote at its end. A file that could not even be loaded has no tests that could
 * fail, and counts as one failure; so does a Jest that died before it could write.
 */
export function readJestResult(file: string, exitCode: number | null): Counts {
  if (!existsSync(file)) {
    return exitCode === 0
      ? NO_TESTS
      : { ...NO_TESTS, failed: 1, failures: [`Jest ended with ${exitCode}.`] }
  }
  const result = JSON.parse(readFileSync(file, "utf8")) as JestResult
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !(result.success && exitCode === 0) ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: result.testResults.flatMap(failuresOf),
  }
}

function failuresOf({ message, assertionResults }: JestResult["testResults"][number]): string[] {
  const failed = assertionResults.filter(({ status }) => status === "failed")
  return assertionResults.length === 0 && message
    ? [shorten(message)]
    : failed.map(({ fullName, failureMessages }) =>
        shorten([fullName, ...failureMessages].join("\n")),
      )
}

function shorten(text: string): string {
  return text.trim().split("\n").slice(0, LINES_OF_A_FAILURE).join("\n")
}

/** Both together. */
export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  }
}

/** The line that ends a run. */
export function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`
}
