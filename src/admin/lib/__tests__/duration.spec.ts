import { formatDuration } from "../duration"

describe("a length of time", () => {
  it("is said in the largest unit that says enough, in the language of the screens", () => {
    expect(formatDuration(1, "en")).toBe("1 second")
    expect(formatDuration(89, "en")).toBe("89 seconds")
    expect(formatDuration(601, "en")).toBe("11 minutes")
    expect(formatDuration(600, "de")).toBe("10 Minuten")
    expect(formatDuration(6 * 3600, "de")).toBe("6 Stunden")
  })
})
