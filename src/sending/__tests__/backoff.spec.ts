import fc from "fast-check"
import { backoffSeconds } from "../backoff"

describe("the wait after a failed attempt", () => {
  it.each([
    [1, 15, 30],
    [2, 30, 60],
    [3, 60, 120],
    [7, 960, 1_920],
    [8, 1_800, 3_600],
    [50, 1_800, 3_600],
    [5_000, 1_800, 3_600],
  ])("after attempt %i is from %i to %i seconds", (attempt, shortest, longest) => {
    expect(backoffSeconds(attempt, 30, () => 0)).toBe(shortest)
    expect(backoffSeconds(attempt, 30, () => 1)).toBe(longest)
  })

  it("is never shorter than a quarter of a minute nor longer than an hour, whatever chance says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), (attempt) => {
        const wait = backoffSeconds(attempt, 30)
        expect(wait).toBeGreaterThanOrEqual(15)
        expect(wait).toBeLessThanOrEqual(3_600)
      }),
    )
  })

  it("is spread, so that what failed together is not tried again together", () => {
    const waits = Array.from({ length: 50 }, () => backoffSeconds(3, 30))
    expect(new Set(waits).size).toBeGreaterThan(40)
  })
})
