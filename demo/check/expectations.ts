import { isDeepStrictEqual } from "node:util"

/** Checks what a person would look at, prints each finding, and counts. */
export class Expectations {
  passed = 0
  failed = 0

  /** Prints and counts whether the two are the same; where not, both are shown. */
  equal(what: string, actual: unknown, expected: unknown): void {
    const held = isDeepStrictEqual(actual, expected)
    this.note(what, held, `got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`)
  }

  /** Prints and counts whether something holds. */
  holds(what: string, held: boolean): void {
    this.note(what, held)
  }

  /** Runs a part of the walk; an error in it is a failed expectation, and the walk goes on. */
  async part(title: string, walk: () => Promise<void>): Promise<void> {
    console.log(`\n${title}`)
    try {
      await walk()
    } catch (error) {
      this.note(title, false, error instanceof Error ? error.message : String(error))
    }
  }

  private note(what: string, held: boolean, why = ""): void {
    if (held) {
      this.passed += 1
    } else {
      this.failed += 1
    }
    console.log(held ? `  ok      ${what}` : `  FAILED  ${what}${why ? `: ${why}` : ""}`)
  }
}
