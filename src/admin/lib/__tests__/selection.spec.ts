import { countSelected, EVERYTHING, isSelected, NOTHING, toPayload, withRows } from "../selection"

const FILTERS = { status: ["sent"] }

describe("a selection", () => {
  it("begins with nothing", () => {
    expect(countSelected(NOTHING, 9)).toBe(0)
    expect(isSelected(NOTHING, "a")).toBe(false)
  })

  it("keeps rows of several pages, and lets go of some", () => {
    const first = withRows(NOTHING, ["a", "b"], true)
    const second = withRows(first, ["b", "c"], true)
    const third = withRows(second, ["a"], false)
    expect(countSelected(third, 9)).toBe(2)
    expect(toPayload(third, FILTERS)).toEqual({ ids: ["b", "c"] })
    // What was there before is untouched.
    expect(toPayload(first, FILTERS)).toEqual({ ids: ["a", "b"] })
  })

  it("can be everything that matches, but for some, whatever is loaded", () => {
    const but = withRows(EVERYTHING, ["a", "b"], false)
    expect([isSelected(but, "a"), isSelected(but, "never loaded")]).toEqual([false, true])
    expect(countSelected(but, 1_000_000)).toBe(999_998)
    const again = withRows(but, ["b"], true)
    expect(toPayload(again, FILTERS)).toEqual({ filters: FILTERS, except_ids: ["a"] })
  })

  it("is never less than nothing, when fewer match than were taken out", () => {
    expect(countSelected(withRows(EVERYTHING, ["a", "b"], false), 1)).toBe(0)
  })
})
